import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { InputOf, sessionApi } from '@haoshangliang/shared/wire';
import type { AccountRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { digest, type LinkKey, randomCode, sameText } from '../secrets.ts';
import type { AccountBook } from './account-book.ts';
import { hashPassword, passwordRefusal } from './passwords.ts';

const goodFor = 120_000;

export type ConsoleReset = InputOf<typeof sessionApi.resetAtConsole>;

/** What the console sends: whoever can read the key file sits at the machine. */
export function draftConsoleReset(key: LinkKey, login: string, now: number): ConsoleReset {
  // Three kinds of characters, 60 random bits, no character that is mistaken for another.
  const next = `${randomCode(6).toUpperCase()}-${randomCode(6)}-7`;
  return { login, next, at: now, proof: proofOf(key, { login, next, at: now }) };
}

function proofOf(key: LinkKey, { login, next, at }: Omit<ConsoleReset, 'proof'>): string {
  return key.tokenFor(`reset ${at} ${login} ${digest(next)}`);
}

export interface ConsoleDeps {
  readonly tables: Tables;
  readonly book: AccountBook;
  readonly key: LinkKey;
  readonly now: () => number;
}

/** The account with its new password; everybody who was signed in with it is signed out, and the lock is off. */
export async function resetAtConsole(
  { tables, book, key, now }: ConsoleDeps,
  reset: ConsoleReset,
): Promise<AccountRow | Rejection> {
  const isFresh = Math.abs(now() - reset.at) <= goodFor;
  if (!isFresh || !sameText(reset.proof, proofOf(key, reset))) return reject('not-allowed');
  const account = await book.byLogin(reset.login);
  if (account === undefined) return reject('not-found');
  const weak = passwordRefusal(reset.next, reset.login);
  if (weak !== null) return weak;
  const { db } = tables;
  await tables.write(
    book.settingPassword(account.id, await hashPassword(reset.next)),
    book.signingOut(account.id, null),
    db.updateTable('account').set({ disabled_at: null }).where('id', '=', account.id),
    db.deleteFrom('sign_in_failure').where('key', '=', reset.login),
    // Keys of single browsers are the login, a space and the device.
    db
      .deleteFrom('sign_in_failure')
      .where('key', '>', `${reset.login} `)
      .where('key', '<', `${reset.login}!`),
  );
  return account;
}
