import * as z from 'zod/mini';
import { text } from '../../kernel/index.ts';
import {
  accountId,
  accountInfo,
  level,
  login,
  moment,
  noAnswer,
  noInput,
  officeId,
  officeInfo,
  password,
  personName,
} from './office-words.ts';
import type { RouteTable } from './route.ts';

/** The tree of offices and who works there. An account acts for its own office and those below it. */
export const officeApi = {
  /** One's own office first, then those below it, parents before children. */
  listOffices: {
    method: 'GET',
    path: '/api/office/offices',
    by: 'account',
    input: noInput,
    answer: z.object({ offices: z.array(officeInfo) }),
  },
  addOffice: {
    method: 'POST',
    path: '/api/office/offices',
    by: 'account',
    input: z.strictObject({ parent: officeId, name: text(60), level }),
    answer: z.object({ office: officeInfo }),
  },
  /** 会前检查: the server's clock, the disk its data lies on, and the newest copy. */
  machine: {
    method: 'GET',
    path: '/api/office/machine',
    by: 'account',
    input: noInput,
    answer: z.object({
      now: moment,
      /** Bytes; null where the system does not say. */
      disk: z.nullable(z.object({ free: z.number(), total: z.number() })),
      lastCopyAt: z.nullable(moment),
    }),
  },
  listAccounts: {
    method: 'GET',
    path: '/api/office/accounts',
    by: 'account',
    input: noInput,
    answer: z.object({ accounts: z.array(accountInfo) }),
  },
  /** The new colleague signs in with this password and changes it. */
  addAccount: {
    method: 'POST',
    path: '/api/office/accounts',
    by: 'account',
    input: z.strictObject({ office: officeId, login, name: personName, password }),
    answer: z.object({ account: accountInfo, recoveryCode: z.string() }),
  },
  /** Ends the account's browsers and rights at once; nobody can disable the last account of the root. */
  disableAccount: {
    method: 'POST',
    path: '/api/office/accounts/:account/disable',
    by: 'account',
    input: z.strictObject({ account: accountId }),
    answer: noAnswer,
  },
  enableAccount: {
    method: 'POST',
    path: '/api/office/accounts/:account/enable',
    by: 'account',
    input: z.strictObject({ account: accountId }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
