import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { VotePlan } from '../case/vote-plan.ts';
import { decimal, type Fraction } from '../count/fraction.ts';
import type { Papers } from '../count/options.ts';
import { PlayFault } from '../line/browser.ts';
import { newId } from '../line/identifiers.ts';
import type { CommandAnswer, Outcome, Seat } from '../line/messages.ts';
import { bringIn, checkIn, markLeft } from './attendance.ts';
import type { Subject } from './draft.ts';
import { forAll, type Hall, seatOf } from './hall.ts';
import { methodBody, optionsBody, paperBody, ruleBody } from './papers.ts';
import { castSealed, checkList, choicesOnPhones, isSecret } from './secret-vote.ts';

/** How long a vote is meant to last, seconds; it is closed by hand. */
const seconds = 180;

/** What became of a vote, by the product and by the rehearsal's own notes. */
export interface Held {
  readonly plan: VotePlan;
  readonly outcome: Outcome;
  /** Electors as the product found them at the opening. */
  readonly eligible: number;
  /** Who may vote, with their square metres by the case's own figures. */
  readonly electors: readonly { readonly ref: string; readonly area: Fraction | null }[];
  readonly atOpening: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  /** What was cast and acknowledged. */
  readonly papers: Papers;
}

/** Plays one vote from the roster to the count. */
export async function holdVote(hall: Hall, plan: VotePlan, subject: Subject | null): Promise<Held> {
  await giveVotes(hall, plan);
  await bringIn(hall, plan.electors, [...plan.present, ...plan.locked]);
  const atOpening = new Set(hall.here);
  const vote = await prepare(hall, plan, subject);
  const isOpen = await openOrRecord(hall, vote);
  const papers: Papers = isOpen ? await takeBallots(hall, plan, vote) : new Map();
  const present = new Set(hall.here);
  if (isOpen) await close(hall, plan, vote);
  const state = await hall.host.line.state();
  const counted = state.votes.votes.find(({ id }) => id === vote);
  if (!counted?.outcome || counted.eligible === undefined) {
    throw new PlayFault(plan.ballot.title, 'was not counted');
  }
  if (isOpen && isSecret(plan)) await checkList(hall, vote, { plan, papers });
  else if (isOpen) await checkRoll(hall, vote, { plan, papers });
  const electors = plan.electors.map((ref) => ({ ref, area: areaOf(hall, ref) }));
  const { outcome, eligible } = counted;
  return { plan, outcome, eligible: eligible.seats, electors, atOpening, present, papers };
}

/** By the case's own figures. */
function areaOf({ file }: Hall, ref: string) {
  const owner = file.building?.owners.find((each) => each.ref === ref);
  return owner === undefined ? null : decimal(owner.area);
}

/** Makes those voters whom the case counts, and nobody else. */
async function giveVotes(hall: Hall, { electors }: VotePlan): Promise<void> {
  const wanted = new Set(electors.map((ref) => seatOf(hall, ref)));
  const { people } = await hall.secretary.line.state();
  const wrong = people.seats.filter(({ id, voter }) => voter !== wanted.has(id));
  await forAll(wrong, async ({ id, ...form }: Seat) => {
    const changed = { ...form, seat: id, voter: wanted.has(id) };
    await hall.secretary.line.must({ type: 'people/change-seat', ...changed });
  });
}

async function prepare(hall: Hall, plan: VotePlan, subject: Subject | null): Promise<string> {
  const { line } = hall.host;
  const tied = plan.runoffOf === null ? undefined : hall.votes.get(plan.runoffOf);
  if (tied === undefined) await line.must(await formOf(hall, plan, subject));
  else await line.must({ type: 'votes/prepare-runoff', vote: tied });
  const vote = (await line.state()).votes.prepared.at(-1);
  if (vote === undefined) throw new PlayFault(plan.ballot.title, 'was not prepared');
  hall.votes.set(plan.ballot.no, vote);
  return vote;
}

async function formOf({ host }: Hall, plan: VotePlan, subject: Subject | null) {
  const { ballot } = plan;
  return {
    type: 'votes/prepare-vote',
    item: (await host.line.state()).agenda.current,
    subject,
    question: ballot.title,
    method: methodBody(plan),
    ...optionsBody(plan),
    secrecy: isSecret(plan) ? 'secret' : 'named',
    rule: ruleBody(plan),
    seconds,
  };
}

/** Opens the vote; where the quorum is missing that goes on record instead. */
async function openOrRecord({ host }: Hall, vote: string): Promise<boolean> {
  const answer = await host.line.send({ type: 'votes/open-vote', vote });
  if (answer.ok) return true;
  if (answer.code !== 'no-quorum') throw new PlayFault('votes/open-vote', answer.code, answer);
  await host.line.must({ type: 'votes/record-no-quorum', vote });
  return false;
}

async function takeBallots(hall: Hall, plan: VotePlan, vote: string): Promise<Papers> {
  for (const ref of plan.locked) hall.phones.get(ref)?.line.drop();
  const papers = new Map<string, readonly string[]>();
  const choices = isSecret(plan) ? choicesOnPhones(hall, plan) : plan.choices;
  await forAll([...choices], async ([ref, named]) => {
    const choice = paperBody(plan, named);
    const casting = { vote, ref, choice, twice: plan.twice.includes(ref) };
    const answer = await (isSecret(plan) ? castSealed(hall, casting) : cast(hall, casting));
    if (!answer.ok) throw new PlayFault('votes/cast-ballot', answer.code, answer);
    papers.set(ref, named);
  });
  await markLeft(hall, plan.locked);
  return papers;
}

interface Casting {
  readonly vote: string;
  readonly ref: string;
  readonly choice: unknown;
  readonly twice: boolean;
}

/** From the person's own phone; staff enter it for somebody without one. */
async function cast(hall: Hall, { vote, ref, choice, twice }: Casting): Promise<CommandAnswer> {
  const phone = hall.phones.get(ref);
  if (phone === undefined) {
    const how = { channel: 'assisted', why: 'no-phone', consent: true };
    const entry = { type: 'votes/enter-ballot', vote, seat: seatOf(hall, ref), choice, how };
    return await hall.secretary.line.send(entry);
  }
  const sending = { id: newId(), seat: phone.seat, madeAt: Date.now() };
  const body = { type: 'votes/cast-ballot', vote, choice };
  const answer = await phone.line.send(body, sending);
  if (!twice) return answer;
  const again = await phone.line.send(body, sending);
  const isSame = JSON.stringify(again) === JSON.stringify(answer);
  if (!isSame) throw new PlayFault(ref, 'the same key got another answer', [answer, again]);
  return answer;
}

async function close(hall: Hall, plan: VotePlan, vote: string): Promise<void> {
  await hall.host.line.must({ type: 'votes/close-vote', vote });
  const type = isSecret(plan) ? 'votes/ballots-counted' : 'votes/vote-closed';
  const counted = hall.host.line.hears(type, { vote });
  await Promise.all([counted, comeBackLate(hall, plan, vote)]);
}

/** A screen is unlocked after the close: the ballot is refused in so many words, and the person is here again. */
async function comeBackLate(hall: Hall, plan: VotePlan, vote: string): Promise<void> {
  await forAll(plan.locked, async (ref) => {
    await hall.phones.get(ref)?.line.open();
  });
  await forAll(plan.late, async (ref) => {
    const [first = ''] = plan.ballot.options;
    const choice = paperBody(plan, [first]);
    const casting = { vote, ref, choice, twice: false };
    const answer = await (isSecret(plan) ? castSealed(hall, casting) : cast(hall, casting));
    const isLate = !answer.ok && typeof answer.detail?.['closedAt'] === 'number';
    if (!isLate)
      throw new PlayFault(ref, 'a ballot after the close was not refused as late', answer);
  });
}

const roll = z.object({
  lines: z.array(
    z.object({ seat: z.string(), ballot: z.nullable(z.object({ choice: z.unknown() })) }),
  ),
});

/** The register says of everybody what they cast. */
async function checkRoll(
  hall: Hall,
  vote: string,
  { plan, papers }: Pick<Held, 'plan' | 'papers'>,
): Promise<void> {
  const path = `/api/meetings/${hall.meeting}/votes/${vote}/roll`;
  const { lines } = await hall.secretary.browser.get(path, roll);
  const said = new Map(lines.map(({ seat, ballot }) => [seat, ballot?.choice ?? null]));
  const wrong = [...papers].filter(
    ([ref, named]) => !isDeepStrictEqual(said.get(seatOf(hall, ref)), paperBody(plan, named)),
  );
  const count = lines.filter(({ ballot }) => ballot !== null).length;
  if (wrong.length > 0 || count !== papers.size) {
    throw new PlayFault('roll', 'does not say what was cast', { wrong, count });
  }
}

/** Those who came back are checked in again. */
export async function comeBack(hall: Hall, { locked }: VotePlan): Promise<void> {
  await checkIn(hall, locked);
}
