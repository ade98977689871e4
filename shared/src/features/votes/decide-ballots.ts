import { accept, type Rejection, reject, type SeatId } from '../../kernel/index.ts';
import { type Answer, fits, sameAnswer, wantsReason } from './answers.ts';
import { mayVote } from './decide-opening.ts';
import { type Decided, type Of, type VotesRejection, withOpen } from './decided.ts';
import { entryOf } from './roll.ts';
import { maxTotal } from './rule.ts';
import type { Ballot, HeldVote, OnRoll, VotesFacts, VotesState } from './state.ts';
import { minus, plus } from './sum.ts';

type Admission = Of<'votes/admit-elector'> | Of<'votes/take-back-admission'>;

/** Somebody who came onto the roster, or became a voter, after the opening. */
export function admitElector(state: VotesState, command: Admission, facts: VotesFacts): Decided {
  return withOpen(state, command.vote, (vote) => {
    const seat = facts.standsFor(command.seat);
    if (entryOf(state.rolls, vote.id, seat) !== undefined) return reject('already-an-elector');
    const elector = facts.electors().find((candidate) => candidate.seat === seat);
    if (elector === undefined || !mayVote(vote, elector, facts)) return reject('not-a-voter');
    const eligible = plus(vote.eligible, elector);
    if (eligible.area === null && vote.eligible.area !== null)
      return reject('area-missing', { count: 1 });
    if (Math.max(eligible.heads, eligible.area ?? 0) > maxTotal)
      return reject('electorate-too-large');
    const { heads, area, group } = elector;
    const electorate = { [seat]: { heads, area, group } };
    return accept({
      type: 'votes/elector-admitted',
      data: { vote: vote.id, eligible, electorate },
      words: null,
    });
  });
}

/** Takes off the roll whoever was admitted by mistake and has not voted. */
export function takeBackAdmission(
  state: VotesState,
  command: Admission,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (!elector.admitted) return reject('elector-from-opening');
    if (ballot !== undefined) return reject('elector-has-voted');
    const { seat } = elector;
    const eligible = minus(vote.eligible, elector);
    return accept({
      type: 'votes/admission-taken-back',
      data: { vote: vote.id, eligible, seat },
      words: null,
    });
  });
}

export function castBallot(
  state: VotesState,
  command: Of<'votes/cast-ballot'>,
  facts: VotesFacts,
): Decided {
  const { seat } = facts.actor;
  if (seat === null) return reject('seat-needed');
  return withElector(state, whose({ vote: command.vote, seat }, facts), (booth) =>
    booth.ballot?.channel === 'phone' && says(booth.ballot, command)
      ? accept()
      : cast(booth, command, 'phone'),
  );
}

/** Staff never overwrite what a person has cast for themselves; the person may overwrite what staff have entered. */
export function enterBallot(
  state: VotesState,
  command: Of<'votes/enter-ballot'>,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), (booth) => {
    if (booth.ballot?.channel === 'phone') return reject('ballot-is-their-own');
    return booth.ballot !== undefined && says(booth.ballot, command)
      ? accept()
      : cast(booth, command, 'assisted');
  });
}

export function strikeBallot(
  state: VotesState,
  command: Of<'votes/strike-ballot'>,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (ballot === undefined) return reject('ballot-unknown');
    if (ballot.channel === 'phone') return reject('ballot-is-their-own');
    const { seat } = elector;
    const turnout = minus(vote.turnout, elector);
    return accept({
      type: 'votes/ballot-struck',
      data: { vote: vote.id, seat, choice: ballot.choice, turnout },
      words: ballot.reason === null ? null : { reason: ballot.reason },
    });
  });
}

/** Where one person votes: the vote, their line on its roll, and what they have cast so far. */
interface Booth {
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
function whose({ vote, seat }: Named, facts: VotesFacts): Whose {
  return { vote, seat: facts.standsFor(seat), arrivedAt: facts.now };
}

function withElector(state: VotesState, at: Whose, then: (booth: Booth) => Decided): Decided {
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

function says(ballot: Ballot, { choice, reason }: Paper): boolean {
  return sameAnswer(ballot.choice, choice) && ballot.reason === (reason ?? null);
}

function cast(booth: Booth, { choice, reason }: Paper, channel: Ballot['channel']): Decided {
  const { vote, elector, ballot } = booth;
  const wanted = wantsReason(vote.method, choice);
  if (!fits(vote.method, choice) || (wanted === 'never' && reason !== undefined)) {
    return reject('answer-unfit');
  }
  if (wanted === 'must' && reason === undefined) return reject('objection-needs-reason');
  const turnout = ballot === undefined ? plus(vote.turnout, elector) : vote.turnout;
  return accept({
    type: 'votes/ballot-cast',
    data: { vote: vote.id, seat: elector.seat, choice, channel, turnout },
    words: reason === undefined ? null : { reason },
  });
}
