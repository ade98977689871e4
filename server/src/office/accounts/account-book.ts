import type { AccountId } from '@haoshangliang/shared/kernel';
import type { AccountInfo, OfficeInfo } from '@haoshangliang/shared/wire';
import type { Compilable } from 'kysely';
import { randomId } from '../../meetings/random-id.ts';
import type { DeviceId } from '../../meetings/standing.ts';
import type { AccountRow, OfficeRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { hashPassword, newRecoveryCode } from './passwords.ts';

export function accountInfo(row: AccountRow): AccountInfo {
  const { id, login, name, office, created_at, disabled_at } = row;
  return { id, login, name, office, createdAt: created_at, disabled: disabled_at !== null };
}

export function officeInfo({ id, parent, level, name }: OfficeRow): OfficeInfo {
  return { id, parent, level, name };
}

export interface NewAccount {
  readonly office: AccountRow['office'];
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** The row of a new account and the recovery code that is shown this once. */
export async function draftAccount(
  form: NewAccount,
  now: number,
): Promise<{ row: AccountRow; recoveryCode: string }> {
  const recovery = newRecoveryCode();
  const row: AccountRow = {
    id: randomId<'account'>(),
    office: form.office,
    login: form.login,
    name: form.name,
    password_hash: await hashPassword(form.password),
    recovery_hash: recovery.hash,
    created_at: now,
    disabled_at: null,
  };
  return { row, recoveryCode: recovery.code };
}

/** Reading and changing accounts. What returns a `Compilable` is to be written by the caller, with what belongs to it. */
export interface AccountBook {
  byLogin(login: string): Promise<AccountRow | undefined>;
  byId(id: AccountId): Promise<AccountRow | undefined>;
  officeOf(account: AccountRow): Promise<OfficeRow>;
  any(): Promise<boolean>;
  settingPassword(id: AccountId, passwordHash: string): Compilable;
  settingRecovery(id: AccountId, recoveryHash: string): Compilable;
  /** Signs the account out of every browser but `keep`. */
  signingOut(id: AccountId, keep: DeviceId | null): Compilable;
}

export function createAccountBook({ db }: Tables): AccountBook {
  return {
    byLogin: (login) =>
      db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst(),
    byId: (id) => db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),
    officeOf: ({ office }) =>
      db.selectFrom('office').selectAll().where('id', '=', office).executeTakeFirstOrThrow(),
    any: async () => (await db.selectFrom('account').select('id').executeTakeFirst()) !== undefined,
    settingPassword: (id, passwordHash) =>
      db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id),
    settingRecovery: (id, recoveryHash) =>
      db.updateTable('account').set({ recovery_hash: recoveryHash }).where('id', '=', id),
    signingOut(id, keep) {
      const all = db.updateTable('device').set({ account: null }).where('account', '=', id);
      return keep === null ? all : all.where('id', '!=', keep);
    },
  };
}
