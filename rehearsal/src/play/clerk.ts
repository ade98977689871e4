import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Browser, PlayFault } from '../line/browser.ts';

/** How the rehearsal comes into the office. */
export interface Door {
  readonly url: string;
  /** Of the one-time link, where nobody has an account yet. */
  readonly setUpToken: string | null;
  /** Of an account that is there already. */
  readonly account: { readonly login: string; readonly password: string } | null;
  /** The server goes on afterwards: somebody will want to sign in. */
  readonly stays: boolean;
}

/** One account on two laptops: the host's and the secretary's. */
export interface Desk {
  readonly host: Browser;
  readonly secretary: Browser;
  readonly office: string;
}

const signedIn = z.object({ ok: z.literal(true), office: z.object({ id: z.string() }) });
const setUpState = z.object({ needed: z.boolean() });

const organisation = { name: '演练单位', level: 'community' };

export async function signIn({ url, setUpToken, account, stays }: Door): Promise<Desk> {
  const host = new Browser(url);
  const { needed } = await host.get('/api/setup', setUpState);
  const known = account ?? firstAccount();
  if (!needed && account === null) throw new PlayFault('sign in', 'no account given');
  if (needed) {
    if (setUpToken === null) throw new PlayFault('sign in', 'the server has not been set up');
    const first = { ...known, name: '演练员' };
    await host.post(
      '/api/setup',
      { token: setUpToken, office: organisation, account: first },
      signedIn,
    );
    if (stays) process.stderr.write(`account: ${known.login} ${known.password}\n`);
  }
  const { login, password } = known;
  const secretary = new Browser(url);
  const { office } = await secretary.post('/api/sign-in', { login, password }, signedIn);
  if (!needed) await host.post('/api/sign-in', { login, password }, signedIn);
  return { host, secretary, office: office.id };
}

function firstAccount() {
  return { login: 'rehearsal', password: `Y-${randomBytes(12).toString('base64url')}-1` };
}
