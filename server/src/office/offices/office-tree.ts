import type { OfficeId } from '@haoshangliang/shared/features/life';
import type { AccountId } from '@haoshangliang/shared/kernel';
import type { AccountRow, OfficeRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';

/** The offices an account acts for: its own and all below it. */
export interface OfficeTree {
  /** The account's own office first, parents before children. Empty where the account is gone or disabled. */
  scopeOf(account: AccountId): Promise<OfficeRow[]>;
  covers(account: AccountId, office: OfficeId): Promise<boolean>;
}

export function createOfficeTree({ db }: Tables): OfficeTree {
  async function accountOf(id: AccountId): Promise<AccountRow | undefined> {
    const query = db.selectFrom('account').selectAll().where('id', '=', id);
    return await query.where('disabled_at', 'is', null).executeTakeFirst();
  }

  return {
    async scopeOf(id) {
      const account = await accountOf(id);
      const offices = await db
        .selectFrom('office')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      const own = offices.find((office) => office.id === account?.office);
      return own === undefined ? [] : [own, ...below(offices, own.id)];
    },
    async covers(id, wanted) {
      const account = await accountOf(id);
      for (let at: OfficeId | null = account === undefined ? null : wanted; at !== null; ) {
        if (at === account?.office) return true;
        const row: { parent: OfficeId | null } | undefined = await db
          .selectFrom('office')
          .select('parent')
          .where('id', '=', at)
          .executeTakeFirst();
        at = row?.parent ?? null;
      }
      return false;
    },
  };
}

function below(offices: readonly OfficeRow[], parent: OfficeId): OfficeRow[] {
  const children = offices.filter((office) => office.parent === parent);
  return children.flatMap((child) => [child, ...below(offices, child.id)]);
}
