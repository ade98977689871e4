import { z } from 'zod';
import { Browser, PlayFault } from '../line/browser.ts';
import { Line } from '../line/line.ts';
import type { Laptop, Phone } from './hall.ts';

const invitations = z.object({
  invitations: z.array(
    z.object({ seat: z.string(), link: z.object({ url: z.nullable(z.string()) }) }),
  ),
});
const door = z.object({ code: z.string() });
const asked = z.object({ kind: z.literal('ask'), displayName: z.string() });
const notice = z.object({ version: z.string() });
const seated = z.object({ seat: z.string() });
const admitted = z.object({ meeting: z.string() });
const waiting = z.object({ kind: z.literal('waiting') });

export interface Guest {
  readonly ref: string;
  readonly name: string;
  readonly seat: string;
  readonly where: Phone['where'];
}

export interface Entrance {
  readonly url: string;
  readonly meeting: string;
  readonly secretary: Laptop;
}

type Token = string | null;

/** Everybody's link by seat; null where the server knows no address to print on it. Who runs the meeting has none. */
export async function linksOf({ meeting, secretary }: Entrance): Promise<Map<string, Token>> {
  const path = `/api/office/meetings/${meeting}/invitations`;
  const found = await secretary.browser.get(path, invitations);
  return new Map(
    found.invitations.map(({ seat, link }) => [seat, link.url?.split('#')[1] ?? null]),
  );
}

/** Somebody comes in on a phone of their own. */
export async function comeIn(entrance: Entrance, guest: Guest, token: Token): Promise<Phone> {
  const browser = new Browser(entrance.url);
  if (token === null) await byName(entrance, browser, guest);
  else await byLink(entrance, browser, { ...guest, token });
  const line = await new Line(browser, entrance.meeting).open();
  const { ref, seat, where } = guest;
  return { ref, browser, seat, line, where };
}

async function consentTo({ meeting }: Entrance, browser: Browser): Promise<string> {
  return (await browser.get(`/api/door/notice?meeting=${meeting}`, notice)).version;
}

/** 您是……吗？ 是我. */
async function byLink(
  entrance: Entrance,
  browser: Browser,
  { token, name, seat }: Guest & { readonly token: string },
): Promise<void> {
  const { displayName } = await browser.post('/api/door/link', { token }, asked);
  if (displayName !== name) throw new PlayFault(name, `asked whether they are ${displayName}`);
  const consent = await consentTo(entrance, browser);
  const taken = await browser.post('/api/door/seat', { token, consent, move: false }, seated);
  if (taken.seat !== seat) throw new PlayFault(name, 'got another seat');
}

/** With the code on the poster and a name, which staff confirm. */
async function byName(entrance: Entrance, browser: Browser, { name, seat }: Guest): Promise<void> {
  const { meeting, secretary } = entrance;
  const { code } = await secretary.browser.get(`/api/office/meetings/${meeting}/door`, door);
  await browser.post('/api/door/code', { code }, admitted);
  const consent = await consentTo(entrance, browser);
  await browser.post('/api/door/name', { meeting, name, room: null, consent }, waiting);
  const claimed = await secretary.line.hears('people/seat-claimed', { seat });
  const { claim } = z.object({ claim: z.string() }).parse(claimed.data);
  await secretary.line.must({ type: 'people/confirm-claim', claim, how: 'known' });
}
