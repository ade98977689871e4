import * as z from 'zod/mini';
import { text } from '../../kernel/index.ts';
import {
  accountInfo,
  level,
  login,
  moment,
  noAnswer,
  noInput,
  officeInfo,
  password,
  personName,
  token,
} from './office-words.ts';
import type { RouteTable } from './route.ts';

const signedIn = z.object({ account: accountInfo, office: officeInfo });

/** A code of 20 characters on paper, in groups of five: the only other way back in. Shown once. */
const recoveryCode = z.string();

/** First start, signing in and out, passwords. */
export const sessionApi = {
  /** Whether the first account still has to be made, and the server's clock for 现在是19:02，对吗？ */
  setupState: {
    method: 'GET',
    path: '/api/setup',
    by: 'anybody',
    input: noInput,
    answer: z.object({ needed: z.boolean(), now: moment }),
  },
  /** Looks at the one-time link without using it up. */
  checkSetup: {
    method: 'POST',
    path: '/api/setup/check',
    by: 'anybody',
    input: z.strictObject({ token }),
    answer: noAnswer,
  },
  /** Makes the root of the tree and its first account, signs this browser in and uses the link up. */
  setUp: {
    method: 'POST',
    path: '/api/setup',
    by: 'anybody',
    input: z.strictObject({
      token,
      office: z.strictObject({ name: text(60), level }),
      account: z.strictObject({ login, name: personName, password }),
    }),
    answer: z.extend(signedIn, { recoveryCode }),
  },
  /** Who this browser is; `account` null where nobody is signed in. */
  me: {
    method: 'GET',
    path: '/api/me',
    by: 'anybody',
    input: noInput,
    answer: z.object({
      now: moment,
      account: z.nullable(accountInfo),
      office: z.nullable(officeInfo),
    }),
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    by: 'anybody',
    input: z.strictObject({ login, password }),
    answer: signedIn,
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    by: 'account',
    input: noInput,
    answer: noAnswer,
  },
  /** Signs all other browsers of the account out. */
  changePassword: {
    method: 'POST',
    path: '/api/password',
    by: 'account',
    input: z.strictObject({ current: password, next: password }),
    answer: noAnswer,
  },
  /** A new password for the printed code; the code is used up and a new one comes back. Signs everybody else out. */
  recover: {
    method: 'POST',
    path: '/api/recover',
    by: 'anybody',
    input: z.strictObject({ login, code: z.string().check(z.maxLength(60)), next: password }),
    answer: z.extend(signedIn, { recoveryCode }),
  },
  /**
   * For the machine's own console (`pnpm reset-password`): `proof` is made with the key in KEY_DIR, which only who sits at
   * the machine can read. Valid for two minutes.
   */
  resetAtConsole: {
    method: 'POST',
    path: '/api/console/password',
    by: 'anybody',
    input: z.strictObject({ login, next: password, at: moment, proof: token }),
    answer: noAnswer,
  },
  renewRecoveryCode: {
    method: 'POST',
    path: '/api/recovery-code',
    by: 'account',
    input: z.strictObject({ current: password }),
    answer: z.object({ recoveryCode }),
  },
} as const satisfies RouteTable;
