import type { Case } from '../case/case-file.ts';
import { type Unsupported, unsupportedIn } from '../case/coverage.ts';
import { type VotePlan, votePlans } from '../case/vote-plan.ts';
import { PlayFault } from '../line/browser.ts';
import { Line } from '../line/line.ts';
import { beginAnew, checkIn } from './attendance.ts';
import { type Desk, type Door, signIn } from './clerk.ts';
import { comeIn, type Entrance, linksOf } from './door.ts';
import { ConsensusDraft } from './draft.ts';
import { forAll, type Hall, type Phone } from './hall.ts';
import { checkRoster, createMeeting, importNumbered, seatsByRef } from './meeting.ts';
import { exportMinutes, type Minutes } from './minutes.ts';
import { sayAll } from './opinions.ts';
import { promiseAll } from './promises.ts';
import { reportOn, type VoteReport } from './verdict.ts';
import { comeBack, holdVote } from './vote.ts';

export interface Report {
  readonly meetingId: string;
  readonly events: number;
  readonly votes: readonly VoteReport[];
  readonly unsupported: readonly Unsupported[];
  readonly minutes: Minutes;
}

/** Plays the whole case and says what came of it. */
export async function play(file: Case, door: Door, out: string | null): Promise<Report> {
  const unsupported = unsupportedIn(file);
  const desk = await signIn(door);
  const hall = await assemble(desk, file);
  try {
    const votes = await walk(hall);
    const { line } = hall.host;
    const end = await line.must({ type: 'life/close-meeting', despite: 0 });
    await allKnow(hall, end);
    const minutes = await exportMinutes(hall, out, (lacking) => unsupported.push(lacking));
    const events = Math.max(end, line.through);
    return { meetingId: hall.meeting, events, votes, unsupported, minutes };
  } finally {
    for (const { line } of [hall.host, hall.secretary, ...hall.phones.values()]) line.drop();
  }
}

/** Creates the meeting, fills its roster and lets everybody in. */
async function assemble(desk: Desk, file: Case): Promise<Hall> {
  const meeting = await createMeeting(desk, file);
  const numbered = await importNumbered(desk, meeting, file);
  const host = { browser: desk.host, line: await new Line(desk.host, meeting).open() };
  const secretary = {
    browser: desk.secretary,
    line: await new Line(desk.secretary, meeting).open(),
  };
  const people = [
    ...file.participants.map(({ ref, display_name: name, mode }) => ({ ref, name, where: mode })),
    ...numbered.map((each) => ({ ...each, where: 'in_room' as const })),
  ];
  const seats = await seatsByRef(desk.secretary, meeting, people);
  const state = await secretary.line.state();
  checkRoster(file, state, seats);
  const entrance: Entrance = { url: desk.host.url, meeting, secretary };
  const links = await linksOf(entrance);
  const phones = new Map<string, Phone>();
  await forAll(people, async (person) => {
    const seat = seats.get(person.ref) ?? '';
    const token = links.get(seat);
    // Whoever runs the meeting sits at the laptop.
    if (token !== undefined)
      phones.set(person.ref, await comeIn(entrance, { ...person, seat }, token));
  });
  const items = itemsByNo(file, state.agenda.order);
  const here = new Set<string>();
  const votes = new Map<number, string>();
  return { file, meeting, host, secretary, seats, phones, numbered, items, votes, here };
}

function itemsByNo({ agenda }: Case, order: readonly string[]): Map<number, string> {
  if (order.length !== agenda.length) throw new PlayFault('agenda', 'items are missing');
  return new Map(agenda.map(({ no }, at): [number, string] => [no, order[at] ?? '']));
}

/** Item by item, with everything that happens on each. */
async function walk(hall: Hall): Promise<VoteReport[]> {
  const plans = votePlans(hall.file);
  const draft = new ConsensusDraft(hall);
  const reports: VoteReport[] = [];
  const { line } = hall.host;
  await line.must({ type: 'life/open-meeting' });
  for (const { no } of hall.file.agenda) {
    const item = hall.items.get(no);
    await line.must({ type: 'agenda/start-item', item });
    if (reports.length === 0) await checkIn(hall, arriving(hall, plans[0]));
    await sayAll(hall, no);
    await draft.writeUpTo(no);
    for (const plan of plans.filter(({ itemNo }) => itemNo === no)) {
      if (plan.newSitting) await beginAnew(hall, arriving(hall, plan));
      // How satisfied people are is not asked of a text.
      const subject = plan.method.kind === 'levels' ? null : await draft.frozen();
      reports.push(reportOn(await holdVote(hall, plan, subject)));
      await comeBack(hall, plan);
    }
    await promiseAll(hall, no);
    await line.must({ type: 'agenda/finish-item', item });
  }
  // What was agreed after the last vote is kept as well.
  await draft.frozen();
  return reports;
}

/** Who is there when a sitting begins: all without a vote, and the voters of its first vote. */
function arriving({ seats }: Hall, plan: VotePlan | undefined): string[] {
  const all = [...seats.keys()];
  if (plan === undefined) return all;
  const there = new Set([...plan.present, ...plan.locked]);
  return all.filter((ref) => there.has(ref) || !plan.electors.includes(ref));
}

/** Every phone has heard everything, also the one that was away. */
async function allKnow(hall: Hall, seq: number): Promise<void> {
  await Promise.all([...hall.phones.values()].map(({ line }) => line.knows(seq)));
}
