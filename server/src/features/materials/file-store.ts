import type { Id } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { FilePartRow, FileRow } from '../../ports/schema-files.ts';
import type { Tables } from '../../ports/tables.ts';

type FileId = Id<'file'>;
type Sort = FilePartRow['sort'];

/** What is known of a file without reading it. */
export interface Inventory {
  readonly pages: number;
  readonly pieces: number;
  readonly bytes: number;
}

/** Files in the database, so that every copy of it holds them. */
export class FileStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async add(row: FileRow): Promise<void> {
    await this.#tables.write(this.#tables.db.insertInto('file').values(row));
  }

  /** The file, if it belongs to the meeting. */
  async find(meeting: MeetingId, id: FileId): Promise<FileRow | undefined> {
    const query = this.#tables.db.selectFrom('file').selectAll().where('id', '=', id);
    return await query.where('meeting', '=', meeting).executeTakeFirst();
  }

  /** Resolves when it is on disk; a part sent again takes the place of the former. */
  async put(part: Omit<FilePartRow, 'size'>): Promise<void> {
    const { db } = this.#tables;
    const row = { ...part, size: part.bytes.length };
    const { size, bytes } = row;
    await this.#tables.write(
      db
        .insertInto('file_part')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['file', 'sort', 'number']).doUpdateSet({ size, bytes }),
        ),
    );
  }

  async read(file: FileId, sort: Sort, number: number): Promise<Uint8Array | undefined> {
    const query = this.#tables.db.selectFrom('file_part').select('bytes').where('file', '=', file);
    const found = await query
      .where('sort', '=', sort)
      .where('number', '=', number)
      .executeTakeFirst();
    return found?.bytes;
  }

  async inventory(file: FileId): Promise<Inventory> {
    const rows = await this.#tables.db
      .selectFrom('file_part')
      .select(['sort', 'size'])
      .where('file', '=', file)
      .execute();
    const pages = rows.filter(({ sort }) => sort === 'page').length;
    const bytes = rows.reduce((sum, { size }) => sum + size, 0);
    return { pages, pieces: rows.length - pages, bytes };
  }

  /** Bytes of all files of a meeting, unfinished ones included. */
  async bytesOf(meeting: MeetingId): Promise<number> {
    const { total } = await this.#tables.db
      .selectFrom('file_part')
      .innerJoin('file', 'file.id', 'file_part.file')
      .select(({ fn }) => fn.sum<number | null>('file_part.size').as('total'))
      .where('file.meeting', '=', meeting)
      .executeTakeFirstOrThrow();
    return total ?? 0;
  }

  /** Files of the meeting begun before a moment. */
  async begunBefore(meeting: MeetingId, moment: number): Promise<FileId[]> {
    const query = this.#tables.db.selectFrom('file').select('id').where('meeting', '=', meeting);
    return (await query.where('created_at', '<', moment).execute()).map(({ id }) => id);
  }

  async remove(files: readonly FileId[]): Promise<void> {
    if (files.length === 0) return;
    await this.#tables.write(this.#tables.db.deleteFrom('file').where('id', 'in', [...files]));
  }
}
