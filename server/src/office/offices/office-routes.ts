import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { officeApi } from '@haoshangliang/shared/wire';
import type { Devices } from '../../gateway/devices.ts';
import { randomId } from '../../meetings/random-id.ts';
import type { AccountRow, OfficeRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import {
  type AccountBook,
  accountInfo,
  draftAccount,
  officeInfo,
} from '../accounts/account-book.ts';
import { passwordRefusal } from '../accounts/passwords.ts';
import type { StandingChanges } from '../changes.ts';
import type { Mount } from '../routing.ts';
import type { OfficeTree } from './office-tree.ts';

export interface OfficeRouteDeps {
  readonly tables: Tables;
  readonly tree: OfficeTree;
  readonly book: AccountBook;
  readonly devices: Devices;
  readonly changes: StandingChanges;
  readonly now: () => number;
}

export function mountOffices(mount: Mount, deps: OfficeRouteDeps): void {
  const { tables, tree, now } = deps;
  mount.staff(officeApi.listOffices, async ({ account }) => ({
    offices: (await tree.scopeOf(account)).map(officeInfo),
  }));
  mount.staff(officeApi.addOffice, async ({ account, input }) => {
    if (!(await tree.covers(account, input.parent))) return reject('not-found');
    const office: OfficeRow = { id: randomId<'office'>(), ...input, created_at: now() };
    await tables.write(tables.db.insertInto('office').values(office));
    return { office: officeInfo(office) };
  });
  mountAccounts(mount, deps);
}

function mountAccounts(mount: Mount, deps: OfficeRouteDeps): void {
  const { tables, tree, book, now } = deps;
  const { db } = tables;
  mount.staff(officeApi.listAccounts, async ({ account }) => {
    const scope = (await tree.scopeOf(account)).map(({ id }) => id);
    const rows = await db
      .selectFrom('account')
      .selectAll()
      .where('office', 'in', scope)
      .orderBy('created_at')
      .orderBy('login')
      .execute();
    return { accounts: rows.map(accountInfo) };
  });
  mount.staff(officeApi.addAccount, async ({ account, input }) => {
    if (!(await tree.covers(account, input.office))) return reject('not-found');
    const weak = passwordRefusal(input.password, input.login);
    if (weak !== null) return weak;
    const { row, recoveryCode } = await draftAccount(input, now());
    if ((await book.byLogin(input.login)) !== undefined) return reject('login-taken');
    await tables.write(db.insertInto('account').values(row));
    return { account: accountInfo(row), recoveryCode };
  });
  mount.staff(
    officeApi.disableAccount,
    async ({ account, input }) => await disable(deps, account, input.account),
  );
  mount.staff(officeApi.enableAccount, async ({ account, input }) => {
    const target = await withinReach(deps, account, input.account);
    if ('ok' in target) return target;
    await tables.write(
      db.updateTable('account').set({ disabled_at: null }).where('id', '=', target.id),
    );
    return {};
  });
}

/** An account is everybody's business who acts for its office; of others one is not told that they exist. */
async function withinReach(
  { tree, book }: OfficeRouteDeps,
  actor: AccountId,
  id: AccountId,
): Promise<AccountRow | Rejection> {
  const target = await book.byId(id);
  const isOurs = target !== undefined && (await tree.covers(actor, target.office));
  return isOurs ? target : reject('not-found');
}

async function disable(deps: OfficeRouteDeps, actor: AccountId, id: AccountId) {
  const { tables, book, devices, changes, now } = deps;
  const { db } = tables;
  const target = await withinReach(deps, actor, id);
  if ('ok' in target) return target;
  const others = await db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office')
    .select('account.id')
    .where('office.parent', 'is', null)
    .where('account.disabled_at', 'is', null)
    .where('account.id', '!=', id)
    .executeTakeFirst();
  if (others === undefined) return reject('last-account');
  await tables.write(
    db.updateTable('account').set({ disabled_at: now() }).where('id', '=', id),
    book.signingOut(id, null),
  );
  devices.forget();
  changes.announce({ meeting: null, account: id });
  return {};
}
