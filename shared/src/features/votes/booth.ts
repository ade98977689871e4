import { accept, type Rejection, reject, type SeatId } from '../../kernel/index.ts';
import { type Answer, fits, sameAnswer, wantsReason } from './answers.ts';
import { type Channel, sameWay, type Trace } from './channel.ts';
import { type Decided, type VotesRejection, withOpen } from './decided.ts';
import { entryOf } from './roll.ts';
import type { Ballot, HeldVote, OnRoll, VotesFacts, VotesState } from './state.ts';
import { plus } from './sum.ts';

/** Where one person votes: the vote, their line on its roll, and what they have cast so far. */
export interface Booth {
  readonly vote: HeldVote;
  readonly elector: OnRoll;
  readonly ballot: Ballot | undefined;
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
    const elector = entryOf(state.rolls, at.vote, at.seat);
    if (elector === undefined) return reject('not-an-elector');
    return then({ vote, elector, ballot: entryOf(state.ballots, at.vote, at.seat) });
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

/** What is wrong with this ballot, whoever casts it. */
export function whyUnfit(
  { method }: HeldVote,
  { choice, reason }: Paper,
): 'answer-unfit' | 'objection-needs-reason' | null {
  const wanted = wantsReason(method, choice);
  if (!fits(method, choice) || (wanted === 'never' && reason !== undefined)) return 'answer-unfit';
  return wanted === 'must' && reason === undefined ? 'objection-needs-reason' : null;
}

/** Why this way of voting is not open to somebody who may have voted another way. */
export function whyBarred(
  { hands }: VotesState,
  { vote, ballot }: Pick<Booth, 'vote' | 'ballot'>,
  channel: Channel,
): 'hands-counted' | 'voted-otherwise' | null {
  // Whose hands were counted is not written down: it may have been this person's.
  if (ballot === undefined) return hands[vote.id] === undefined ? null : 'hands-counted';
  const other = !sameWay(ballot.channel, channel);
  return other && vote.terms.once === true ? 'voted-otherwise' : null;
}

interface Way {
  readonly channel: Channel;
  readonly trace: Trace;
}

export function cast(
  state: VotesState,
  { vote, elector, ballot }: Booth,
  { choice, reason }: Paper,
  { channel, trace }: Way,
): Decided {
  const unfit = whyUnfit(vote, { choice, reason });
  if (unfit !== null) return reject(unfit);
  const barred = whyBarred(state, { vote, ballot }, channel);
  if (barred !== null) return reject(barred);
  const other = ballot !== undefined && !sameWay(ballot.channel, channel);
  const turnout = ballot === undefined ? plus(vote.turnout, elector) : vote.turnout;
  const kept: Trace = other ? { ...trace, instead: ballot.channel } : trace;
  const traced = Object.keys(kept).length === 0 ? {} : { trace: kept };
  return accept({
    type: 'votes/ballot-cast',
    data: { vote: vote.id, seat: elector.seat, choice, channel, turnout, ...traced },
    words: reason === undefined ? null : { reason },
  });
}
