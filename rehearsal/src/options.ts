import { parseArgs } from 'node:util';
import type { Door } from './play/clerk.ts';

export interface Options {
  readonly caseFile: string;
  /** Null: a server of its own. */
  readonly door: Door | null;
  readonly keep: boolean;
  readonly out: string | null;
}

export const usage = `pnpm rehearse <case.json> [--url URL] [--keep] [--out DIR]

  --url URL   a server that is running. Its one-time link (…/office/setup#…) where nobody has an
              account yet; otherwise REHEARSAL_LOGIN and REHEARSAL_PASSWORD name an account.
              Without it a server is started on an empty folder and ended afterwards.
  --keep      leave that folder behind
  --out DIR   put the minutes there

Prints one JSON object. Exit code 0: every vote came out as the case says; 1: one did not;
2: the case could not be played.
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** What was asked for; a sentence where that makes no sense. */
export function readOptions(args: readonly string[], env: Environment): Options | string {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [caseFile, ...others] = positionals;
  if (caseFile === undefined || others.length > 0) return 'One case file, please.';
  const door = values.url === undefined ? null : doorAt(values.url, env);
  if (typeof door === 'string') return door;
  return { caseFile, door, keep: values.keep ?? false, out: values.out ?? null };
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, keep: { type: 'boolean' }, out: { type: 'string' } },
    });
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}

function doorAt(address: string, env: Environment): Door | string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return `${address} is no web address.`;
  const login = env['REHEARSAL_LOGIN'] ?? '';
  const password = env['REHEARSAL_PASSWORD'] ?? '';
  const account = login === '' ? null : { login, password };
  const setUpToken = url.hash.length > 1 ? url.hash.slice(1) : null;
  if (account === null && setUpToken === null) {
    return 'A running server needs its one-time link, or REHEARSAL_LOGIN and REHEARSAL_PASSWORD.';
  }
  return { url: url.origin, setUpToken, account, stays: true };
}
