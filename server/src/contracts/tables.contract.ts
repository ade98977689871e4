import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeRow } from '../ports/schema.ts';
import type { Tables } from '../ports/tables.ts';

export interface OpenedTables {
  readonly tables: Tables;
  close(): Promise<void>;
}

export function officeRow(id: string, parent: string | null = null): OfficeRow {
  return {
    id: id as OfficeRow['id'],
    parent: parent as OfficeRow['parent'],
    level: 'community',
    name: `社区 ${id}`,
    created_at: 1_700_000_000_000,
  };
}

/** What the office's tables promise on every adapter. */
export function describeTables(name: string, open: () => Promise<OpenedTables>): void {
  describe(`${name}: tables`, () => {
    let tables: Tables;
    let opened: OpenedTables;
    const insert = (row: OfficeRow) => tables.db.insertInto('office').values(row);
    const all = () => tables.db.selectFrom('office').selectAll().orderBy('id').execute();

    beforeEach(async () => {
      opened = await open();
      tables = opened.tables;
    });

    afterEach(() => opened.close());

    test('reads what was written and counts changed rows', async () => {
      const rename = tables.db.updateTable('office').set({ name: '新名' });
      const changed = await tables.write(
        insert(officeRow('a')),
        insert(officeRow('b', 'a')),
        rename,
        rename.where('name', '=', 'none'),
      );
      expect(changed).toEqual([1, 1, 2, 0]);
      expect(await all()).toEqual([
        { ...officeRow('a'), name: '新名' },
        { ...officeRow('b', 'a'), name: '新名' },
      ]);
    });

    test('undoes everything when one statement fails', async () => {
      const write = tables.write(insert(officeRow('a')), insert(officeRow('a')));
      await expect(write).rejects.toMatchObject({ name: 'StorageFault', code: 'constraint' });
      expect(await all()).toEqual([]);
    });

    test('holds rows to what they point to', async () => {
      const write = tables.write(insert(officeRow('b', 'missing')));
      await expect(write).rejects.toMatchObject({ code: 'constraint' });
    });

    test('refuses a statement that makes no sense', async () => {
      const write = tables.write({
        compile: () => ({ ...insert(officeRow('a')).compile(), sql: 'insert into nowhere' }),
      });
      await expect(write).rejects.toMatchObject({ code: 'refused' });
    });

    test('does not let anybody write past `write`', async () => {
      const refused = { name: 'StorageFault', code: 'refused' };
      await expect(insert(officeRow('a')).execute()).rejects.toMatchObject(refused);
      const returning = insert(officeRow('a')).returningAll().execute();
      await expect(returning).rejects.toMatchObject(refused);
      const transaction = tables.db.transaction().execute((t) => t.deleteFrom('office').execute());
      await expect(transaction).rejects.toMatchObject(refused);
      expect(await all()).toEqual([]);
    });

    test('can read on after a refusal', async () => {
      await expect(tables.db.deleteFrom('office').execute()).rejects.toThrow('Tables.write');
      await tables.write(insert(officeRow('a')));
      expect(await all()).toHaveLength(1);
    });
  });
}
