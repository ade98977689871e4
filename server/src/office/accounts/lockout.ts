import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { Compilable } from 'kysely';
import type { Tables } from '../../ports/tables.ts';

const triesAllowed = 5;
const lockedFor = 600_000;
const rememberedFor = 3_600_000;

/**
 * Five failures lock for ten minutes. Counted under the login whether or not there is such an account, so that counting
 * tells nobody which accounts exist.
 */
export interface Lockout {
  /** Null: another try is allowed. */
  refusal(key: string): Promise<Rejection | null>;
  recordFailure(key: string): Promise<void>;
  /** To be written together with what the success changes. */
  clearing(key: string): Compilable;
}

export function createLockout(tables: Tables, now: () => number): Lockout {
  const { db } = tables;
  const find = (key: string) =>
    db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst();

  return {
    async refusal(key) {
      const found = await find(key);
      const until = found?.locked_until ?? 0;
      return until > now()
        ? reject('account-locked', { until, seconds: Math.ceil((until - now()) / 1000) })
        : null;
    },
    async recordFailure(key) {
      const found = await find(key);
      const stale = found === undefined || found.last_at + rememberedFor < now();
      const failures = (stale ? 0 : found.failures) + 1;
      const isLocked = failures >= triesAllowed;
      const row = {
        key,
        failures: isLocked ? 0 : failures,
        locked_until: isLocked ? now() + lockedFor : 0,
        last_at: now(),
      };
      await tables.write(
        db.deleteFrom('sign_in_failure').where('last_at', '<', now() - rememberedFor),
        db
          .insertInto('sign_in_failure')
          .values(row)
          .onConflict((conflict) => conflict.column('key').doUpdateSet(row)),
      );
    },
    clearing: (key) => db.deleteFrom('sign_in_failure').where('key', '=', key),
  };
}
