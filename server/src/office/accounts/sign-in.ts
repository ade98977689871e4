import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { Device } from '../../gateway/devices.ts';
import type { AccountRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { InTurn } from '../in-turn.ts';
import { sameText } from '../secrets.ts';
import type { AccountBook } from './account-book.ts';
import type { Lockout } from './lockout.ts';
import {
  hashPassword,
  isPassword,
  newRecoveryCode,
  passwordRefusal,
  recoveryHash,
} from './passwords.ts';

const tooManyWaiting = 32;

interface Deps {
  readonly tables: Tables;
  readonly book: AccountBook;
  readonly lockout: Lockout;
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export interface Recovery {
  readonly login: string;
  readonly code: string;
  readonly next: string;
}

interface Recovered {
  readonly account: AccountRow;
  readonly recoveryCode: string;
}

/** Judges who somebody is by what they know. Every failure reads the same, for accounts that exist and others. */
export class SignIn {
  readonly #deps: Deps;
  readonly #inTurn = new InTurn();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  async withPassword({ login, password }: Credentials, device: Device | null) {
    const key = await this.#keyFor(login, device);
    const attempt = async () => this.#check(await this.#deps.book.byLogin(login), password, key);
    return await this.#counted(key, attempt, reject('wrong-credentials'));
  }

  /** Uses the recovery code up and returns the next one. */
  async withCode(recovery: Recovery, device: Device | null): Promise<Recovered | Rejection> {
    const weak = passwordRefusal(recovery.next, recovery.login);
    if (weak !== null) return weak;
    const key = await this.#keyFor(recovery.login, device);
    return await this.#counted(
      key,
      () => this.#recover(recovery, key),
      reject('recovery-code-wrong'),
    );
  }

  /** For what a signed-in person confirms with the password once more. */
  async confirm(id: AccountId, password: string): Promise<AccountRow | Rejection> {
    const account = await this.#deps.book.byId(id);
    const key = `${account?.login ?? ''} again`;
    const attempt = () => this.#check(account, password, key);
    return await this.#counted(key, attempt, reject('wrong-credentials'));
  }

  /** Counts tries of one login strictly one after the other: guesses sent at once are still five guesses. */
  async #counted<T extends object>(
    key: string,
    attempt: () => Promise<T | null>,
    wrong: Rejection,
  ): Promise<T | Rejection> {
    if (this.#inTurn.waiting > tooManyWaiting) return reject('too-fast', { seconds: 5 });
    return await this.#inTurn.run(key, async () => {
      const refused = await this.#deps.lockout.refusal(key);
      if (refused !== null) return refused;
      const result = await attempt();
      if (result === null) await this.#deps.lockout.recordFailure(key);
      return result ?? wrong;
    });
  }

  /** A browser that knows the account is counted for itself: strangers cannot lock its owner out. */
  async #keyFor(login: string, device: Device | null): Promise<string> {
    if (device === null) return login;
    const known = await this.#deps.tables.db
      .selectFrom('device')
      .innerJoin('account', 'account.id', 'device.known_account')
      .select('account.login')
      .where('device.id', '=', device.id)
      .executeTakeFirst();
    return known?.login === login ? `${login} ${device.id}` : login;
  }

  async #check(
    account: AccountRow | undefined,
    password: string,
    key: string,
  ): Promise<AccountRow | null> {
    const usable = account?.disabled_at === null ? account : undefined;
    const fits = await isPassword(usable?.password_hash ?? null, password);
    if (!fits || usable === undefined) return null;
    await this.#deps.tables.write(this.#deps.lockout.clearing(key));
    return usable;
  }

  async #recover({ login, code, next }: Recovery, key: string): Promise<Recovered | null> {
    const { tables, book, lockout } = this.#deps;
    const account = await book.byLogin(login);
    const expected = account?.disabled_at === null ? account.recovery_hash : null;
    if (!sameText(expected ?? '', recoveryHash(code)) || account === undefined) return null;
    const fresh = newRecoveryCode();
    await tables.write(
      book.settingPassword(account.id, await hashPassword(next)),
      book.settingRecovery(account.id, fresh.hash),
      book.signingOut(account.id, null),
      lockout.clearing(key),
    );
    return { account, recoveryCode: fresh.code };
  }
}
