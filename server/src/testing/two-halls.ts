import { documentName } from '@haoshangliang/shared/features/drafts';
import { type Right, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import {
  copyApi,
  deskApi,
  doorApi,
  officeApi,
  rosterApi,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { sql } from 'kysely';
import { randomId } from '../meetings/random-id.ts';
import type { Browser } from './browser.ts';
import { consent, owner } from './lift-door.ts';
import { newMeeting, password, tokensOf } from './office-people.ts';
import { type PaperDesk, startPaperDesk } from './paper-desk.ts';
import { jpeg } from './pictures.ts';

const all: readonly Right[] = ['moderate', 'record', 'receive', 'prepare', 'participate'];

/** Counts of tries, and what is noted of every browser that calls: they change though nothing is done. */
const restless = new Set(['device', 'sign_in_failure']);

/** A meeting in which there is something of everything, one of another office, and people who belong to one of them. */
export async function startTwoHalls() {
  const desk = await startPaperDesk();
  const things = await furnish(desk);
  const elsewhere = await otherOffice(desk);
  const people = await admitPeople(desk);
  await desk.running.settled();
  return {
    ...things,
    elsewhere: elsewhere.meeting,
    running: desk.running,
    clerk: desk.clerk,
    meeting: desk.meeting,
    tokenRevoked: people.tokenRevoked,
    tokenExpired: people.tokenExpired,
    seatOfOther: people.seatOfOther,
    callers: { ...elsewhere.callers, ...people.callers },
    namesInside: [...desk.tokens.keys()],
    /** Everything that is kept, of both meetings. */
    kept: async () => await everything(desk, elsewhere.meeting),
  };
}

export type TwoHalls = Awaited<ReturnType<typeof startTwoHalls>>;

async function everything({ running, meeting }: PaperDesk, elsewhere: PaperDesk['meeting']) {
  await running.settled();
  const { db } = running.storage.tables;
  const named = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`.execute(db);
  const tables = named.rows.map(({ name }) => name).filter((name) => !restless.has(name));
  const rows = tables.map(
    async (name) =>
      [
        name,
        JSON.stringify((await sql`SELECT * FROM ${sql.table(name)}`.execute(db)).rows),
      ] as const,
  );
  const events = [meeting, elsewhere].map((each) => running.hosts.events(each, 0));
  return { events: await Promise.all(events), tables: Object.fromEntries(await Promise.all(rows)) };
}

/** A held paper, a file that is being brought, a vote, a text for staff with a version, an opinion, a list, a copy. */
async function furnish(desk: PaperDesk) {
  const { clerk, meeting } = desk;
  const paper = await desk.begin('picture', 1);
  await desk.put(desk.pagePath(paper, 1), jpeg());
  await desk.finish(paper, 'held');
  const file = await desk.begin('pdf', 1);
  const material = must((await desk.materials())[0]).id;
  const happened = await hold(desk);
  const source = { kind: 'text', text: '姓名\t房号\n何秀兰\t901' } as const;
  const read = await clerk.browser.get(rosterApi.readRoster, { meeting, source });
  const { list, reading } = read;
  const { check } = await clerk.browser.get(deskApi.startReachCheck, { meeting });
  const { copy } = await clerk.browser.get(copyApi.makeCopy, {});
  const { office, id: account } = clerk.account;
  return {
    paper,
    file,
    material,
    ...happened,
    list,
    reading,
    check,
    copy: copy.name,
    office,
    account,
  };
}

async function hold(desk: PaperDesk) {
  const { running, meeting, clerk } = desk;
  const state = async () => {
    const found = await running.hosts.state(meeting);
    if (found === null) throw new Error('no meeting');
    return found;
  };
  async function press(command: MeetingCommand, seat: SeatId | null = null) {
    const account = seat === null ? clerk.account.id : null;
    const request = { sender: 'test', id: randomId<'command'>(), madeAt: null, command };
    const seal = { actor: { seat, account, for: null }, rights: new Set(all) };
    const answer = await running.hosts.execute(meeting, { ...request, ...seal });
    if (!answer.ok) throw new Error(`${command.type}: ${answer.code}`);
  }
  await press({ type: 'life/open-meeting' });
  await press({
    type: 'votes/prepare-vote',
    ...{ item: null, subject: null, question: '是否同意加装电梯？', seconds: 180 },
    ...{ method: { kind: 'approve', version: 1 }, secrecy: 'named' },
    rule: { preset: 'owners-major' },
  });
  const vote = must((await state()).votes.prepared.at(-1));
  await press({ type: 'votes/open-vote', vote });
  const text = { kind: 'consensus', item: null, title: '协商意见稿', readers: 'staff' } as const;
  await press({ type: 'drafts/create-draft', ...text });
  const draft = must(valuesOf((await state()).drafts.drafts)[0]).id;
  await press({ type: 'drafts/freeze-draft', draft });
  while (valuesOf((await state()).drafts.drafts)[0]?.status !== 'frozen')
    await new Promise((resolve) => setTimeout(resolve, 2));
  return { vote, draft, document: documentName(draft, 1) };
}

/** An office below that of the meeting, which has nothing to say above itself, with a meeting and a resident of its own. */
async function otherOffice({ running, clerk }: PaperDesk) {
  const at = { parent: clerk.account.office, name: '东街社区', level: 'community' } as const;
  const { office } = await clerk.browser.get(officeApi.addOffice, at);
  const other = await colleague({ running, clerk }, { login: 'other', office: office.id });
  const noDuty = await colleague({ running, clerk }, { login: 'idle', office: at.parent });
  const signedOut = running.browser();
  const leaving = await colleague({ running, clerk }, { login: 'left', office: at.parent });
  signedOut.steal(leaving);
  await leaving.get(sessionApi.signOut, {});
  const meeting = await newMeeting({ browser: other });
  await other.get(rosterApi.addPerson, { meeting, ...person('李旁听') });
  const token = must((await tokensOf({ browser: other }, meeting)).get('李旁听'));
  const stranger = running.browser();
  await stranger.get(doorApi.takeSeat, { token, consent, move: false });
  return { meeting, callers: { other, noDuty, signedOut, stranger } };
}

async function colleague(
  { running, clerk }: Pick<PaperDesk, 'running' | 'clerk'>,
  at: { readonly login: string; readonly office: PaperDesk['clerk']['account']['office'] },
): Promise<Browser> {
  await clerk.browser.get(officeApi.addAccount, { ...at, name: '外人', password });
  const browser = running.browser();
  await browser.get(sessionApi.signIn, { login: at.login, password });
  return browser;
}

export const person = (name: string) => ({
  ...{ name, display: null, room: null, phone: null, group: null, sector: null },
  ...({ role: 'resident', area: null, heads: 1, voter: true } as const),
});

/** A resident, the seat of a neighbour, a phone whose link has been renewed since, and one whose link has had its time. */
async function admitPeople(desk: PaperDesk) {
  const { running, clerk, meeting, tokens } = desk;
  const resident = await desk.resident();
  const [first, second, third] = [...tokens].filter(([name]) => name !== owner);
  const sit = async (browser: Browser, token: string) =>
    (await browser.get(doorApi.takeSeat, { token, consent, move: false })).seat;
  const seatOfOther = await sit(running.browser(), must(first)[1]);
  const revoked = running.browser();
  const tokenRevoked = must(second)[1];
  const seat = await sit(revoked, tokenRevoked);
  await clerk.browser.get(deskApi.renewPersonalLink, { meeting, seat });
  const expired = running.browser();
  const tokenExpired = must(third)[1];
  const seatExpired = await sit(expired, tokenExpired);
  const { tables } = running.storage;
  const over = { reading_until: running.clock.now() - 1 };
  const links = tables.db.updateTable('link').set(over).where('meeting', '=', meeting);
  await tables.write(links.where('seat', '=', seatExpired));
  return { seatOfOther, tokenRevoked, tokenExpired, callers: { resident, revoked, expired } };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
