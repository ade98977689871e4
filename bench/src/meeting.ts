import { randomBytes } from 'node:crypto';
import { HttpClient } from './http.ts';
import { RawClient } from './raw-client.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id as a device makes it: 26 characters, of which the last holds three bits. */
export function newId(): string {
  const letters = [...randomBytes(25)].map((byte) => alphabet[byte & 31]);
  return `${letters.join('')}${alphabet[(randomBytes(1)[0] ?? 0) & 28]}`;
}

/** A meeting that has been opened, and the clerk who runs it. */
export interface Meeting {
  readonly url: string;
  readonly id: string;
  readonly clerk: HttpClient;
  readonly line: RawClient;
  /** Of the link on the poster. */
  readonly sharedToken: string;
}

export type Answer = { ok: true; seq: number; at: number } | { ok: false; code: string };

/** Of the clerk. */
export const account = { login: 'bench', password: 'Hao-shang-2026-x' };

/** Makes the first account of a new server and opens a meeting of a template. */
export async function openMeeting(url: string, said: string): Promise<Meeting> {
  const clerk = new HttpClient(url);
  const token = /setup#([\w-]+)/.exec(said)?.[1];
  const office = { name: '测试单位', level: 'community' };
  const made = await clerk.ask('/api/setup', {
    token,
    office,
    account: { ...account, name: '测试员' },
  });
  const plan = {
    office: idIn(made['office']),
    template: 'community-council',
    mark: 'rehearsal',
    title: '测量用会议',
    place: '测试',
    field: '测试',
    background: '',
    urgency: 'routine',
    mode: 'hybrid',
    startsAt: Date.now(),
    minutes: 120,
  };
  const id = String((await clerk.ask('/api/office/meetings', plan))['meeting']);
  const line = await RawClient.open(url, clerk.cookie);
  await joined(line, id);
  const meeting = { url, id, clerk, line };
  await must(meeting, { type: 'life/open-meeting' });
  const door = await clerk.ask(`/api/office/meetings/${id}/door`);
  const { shared } = door as { shared: { url: string | null } };
  return { ...meeting, sharedToken: shared.url?.split('#')[1] ?? '' };
}

/** Puts people on the roster as the clerk would: a list pasted, read and taken over. Columns are set apart by tabs. */
export async function takeRoster(
  { clerk, id }: Pick<Meeting, 'clerk' | 'id'>,
  lines: readonly string[],
): Promise<void> {
  const path = `/api/office/meetings/${id}/roster`;
  const source = { kind: 'text', text: lines.join('\n') };
  const read = await clerk.ask(`${path}/read`, { source });
  const reading = read['reading'] as object;
  await clerk.ask(`${path}/take`, { list: read['list'], ...reading, leaveOutErrors: false });
}

function idIn(value: unknown): string {
  return String(typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value);
}

/** A browser that came in by the poster; it may look on. */
export async function admitted({ url, sharedToken: token }: Meeting): Promise<HttpClient> {
  const browser = new HttpClient(url);
  await browser.ask('/api/door/link', { token });
  return browser;
}

export interface Joined {
  readonly state: unknown;
  readonly through: number;
  readonly viewer: { readonly key: string };
}

/** `known`: what a page that comes back has heard, and as whom; whoever says nothing gets the whole meeting. */
export async function joined(
  line: RawClient,
  meeting: string,
  known: { readonly since: number | null; readonly viewerKey: string | null } = nothing,
): Promise<Joined> {
  const answer = (await line.ask('join', { protocol: 3, meeting, ...known })) as
    | ({ ok: true } & Joined)
    | { ok: false; code: string };
  if (!answer.ok) throw new Error(`join: ${answer.code}`);
  return answer;
}

const nothing = { since: null, viewerKey: null };

export interface Sender {
  readonly id: string;
  readonly line: RawClient;
}

export function command(meeting: string, body: object, seat: string | null = null) {
  return { meeting, id: newId(), seat, madeAt: Date.now(), body };
}

/** A command of the clerk that has to be accepted. */
export async function must({ id, line }: Sender, body: object): Promise<Answer> {
  const answer = (await line.ask('command', command(id, body))) as Answer;
  if (!answer.ok) throw new Error(`${JSON.stringify(body)}: ${answer.code}`);
  return answer;
}
