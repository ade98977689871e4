import { accept, type Rejection, reject, type SeatId } from '../../kernel/index.ts';
import { type Answer, fits, sameAnswer, wantsReason } from './answers.ts';
import { type Channel, isOwn, replacedOwn, sameWay, type Trace } from './channel.ts';
import { type Decided, type VotesRejection, withOpen } from './decided.ts';
import { lineFor } from './mandates.ts';
import { hasAppointed, knowersOf } from './parties.ts';
import { entryOf } from './roll.ts';
import type { Ballot, HeldVote, OnRoll, VotesFacts, VotesState } from './state.ts';
import { plus } from './sum.ts';

/** Where one person votes: the vote, their line on its roll, and what they have cast so far. */
export interface Booth {
  readonly vote: HeldVote;
  readonly elector: OnRoll;
  readonly ballot: Ballot | undefined;
  /** The seat that was named; of a household any of its members. */
  readonly member: SeatId;
}

interface Named {
  readonly vote: HeldVote['id'];
  readonly seat: SeatId;
}

interface Whose extends Named {
  readonly arrivedAt: number;
}

/** The seat that stands on the roll for the one that was named. */
export function whose({ vote, seat }: Named, facts: VotesFacts): Whose {
  return { vote, seat: facts.standsFor(seat), arrivedAt: facts.now };
}

export function withElector(
  state: VotesState,
  at: Whose,
  then: (booth: Booth) => Decided,
): Decided {
  const decided = withOpen(state, at.vote, (vote) => {
    const elector = lineFor(state, at.vote, at.seat);
    if (elector === undefined) return reject('not-an-elector');
    const ballot = entryOf(state.ballots, at.vote, elector.seat);
    return then({ vote, elector, ballot, member: at.seat });
  });
  return decided.ok ? decided : tooLate(decided, at);
}

/** Whoever comes after 截止 is told both moments. */
function tooLate(refused: Rejection<VotesRejection>, { arrivedAt }: Whose): Decided {
  const { code, detail } = refused;
  return detail?.['closedAt'] === undefined ? refused : reject(code, { ...detail, arrivedAt });
}

/** What somebody puts on a ballot. */
interface Paper {
  readonly choice: Answer;
  readonly reason?: string | undefined;
}

export function says(
  ballot: Pick<Ballot, 'choice' | 'reason'>,
  { choice, reason }: Paper,
): boolean {
  return sameAnswer(ballot.choice, choice) && ballot.reason === (reason ?? null);
}

/** Somebody may have voted on a phone since staff looked: what stands there is replaced only where it is said whose it is. */
export function whyNotReplaced(
  state: VotesState,
  booth: Booth,
  channel: Channel,
  insteadOf: SeatId | undefined,
): VotesRejection | null {
  const barred = whyBarred(state, booth, channel);
  if (barred !== null || booth.ballot === undefined || !isOwn(booth.ballot.channel)) return barred;
  return casterOf(booth) === insteadOf ? null : 'own-ballot-stands';
}

/** Who has cast it, or in whose name it was entered. */
export function casterOf({ ballot, elector }: Booth): SeatId {
  return ballot?.caster ?? elector.seat;
}

/**
 * Cast on a device of their own by somebody in whose name, or in whose place, staff enter nothing. In the place of what one
 * of a household has cast comes the ballot of another who votes for themselves.
 */
export function isTheirOwn(booth: Booth): boolean {
  const { vote, elector, ballot, member } = booth;
  if (ballot === undefined) return false;
  if (!isOwn(ballot.channel)) return replacedOwn(ballot.trace) === member;
  const another = vote.rule.household !== undefined && casterOf(booth) !== member;
  return !another || hasAppointed(elector, member);
}

/** What is wrong with this ballot, whoever casts it. */
export function whyUnfit(
  { method }: HeldVote,
  { choice, reason }: Paper,
): 'answer-unfit' | 'objection-needs-reason' | null {
  const wanted = wantsReason(method, choice);
  if (!fits(method, choice) || (wanted === 'never' && reason !== undefined)) return 'answer-unfit';
  return wanted === 'must' && reason === undefined ? 'objection-needs-reason' : null;
}

/** Why this way of voting is not open to somebody who, or whose household, may have voted already. */
function whyBarred(
  { hands }: VotesState,
  booth: Booth,
  channel: Channel,
): 'hands-counted' | 'voted-otherwise' | 'household-has-voted' | null {
  const { vote, ballot } = booth;
  // Whose hands were counted is not written down: it may have been this person's.
  if (ballot === undefined) return hands[vote.id] === undefined ? null : 'hands-counted';
  const { instead, insteadOf } = replacedBy(booth, channel);
  if (instead !== undefined && vote.terms.once === true) return 'voted-otherwise';
  const isFixed = vote.rule.household === 'refuse';
  return insteadOf !== undefined && isFixed ? 'household-has-voted' : null;
}

interface Way {
  readonly channel: Channel;
  readonly trace: Trace;
}

export function cast(
  state: VotesState,
  booth: Booth,
  { choice, reason }: Paper,
  { channel, trace }: Way,
): Decided {
  const { vote, elector, ballot } = booth;
  const unfit = whyUnfit(vote, { choice, reason });
  if (unfit !== null) return reject(unfit);
  const barred = whyBarred(state, booth, channel);
  if (barred !== null) return reject(barred);
  const replaced = replacedBy(booth, channel);
  const turnout = ballot === undefined ? plus(vote.turnout, elector) : vote.turnout;
  const kept: Trace = { ...trace, ...replaced, ...replacedBefore(booth, channel) };
  const traced = Object.keys(kept).length === 0 ? {} : { trace: kept };
  const { seat } = elector;
  const data = { vote: vote.id, seat, choice, channel, turnout, ...traced, ...shareOf(booth) };
  return accept({
    type: 'votes/ballot-cast',
    data,
    words: reason === undefined ? null : { reason },
  });
}

/** What this ballot takes the place of, where it came in another way or another of the household had cast it. */
function replacedBy(booth: Booth, channel: Channel): Trace {
  const { ballot, member } = booth;
  if (ballot === undefined) return {};
  const before = casterOf(booth);
  return {
    ...(sameWay(ballot.channel, channel) ? {} : { instead: ballot.channel }),
    ...(before === member ? {} : { insteadOf: before }),
  };
}

/** Entered or cast anew, a ballot still stands in the place of what another had cast. */
function replacedBefore(booth: Booth, channel: Channel): Trace {
  const { instead, insteadOf } = booth.ballot?.trace ?? {};
  if (insteadOf === undefined) return {};
  if (isOwn(channel)) return casterOf(booth) === booth.member ? { insteadOf } : {};
  return replacedOwn({ instead, insteadOf }) === null ? {} : { instead, insteadOf };
}

/** Who cast it, and who else has a part in it. */
function shareOf({ elector, member }: Booth) {
  return { ...(member === elector.seat ? {} : { caster: member }), ...othersOf(elector) };
}

/** Who else knows of the ballot; nothing where everybody votes for themselves. */
export function othersOf(line: OnRoll) {
  const others = knowersOf(line).filter((seat) => seat !== line.seat);
  return others.length === 0 ? {} : { others };
}
