import { accept, reject, type SeatId } from '../../kernel/index.ts';
import { cast, says, whose, withElector } from './booth.ts';
import { isOwn, traceOf } from './channel.ts';
import { mayVote } from './decide-opening.ts';
import { putInBox } from './decide-secret.ts';
import { type Decided, type Of, withOpen } from './decided.ts';
import { entryOf } from './roll.ts';
import { maxTotal } from './rule.ts';
import { sealedRow, unequal } from './secret-guards.ts';
import type { HeldVote, VotesFacts, VotesState } from './state.ts';
import { type Elector, minus, plus, type Sum } from './sum.ts';

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
    return unequal(vote, elector) ?? admit(vote, elector, eligible);
  });
}

function admit({ id: vote }: HeldVote, elector: Elector, eligible: Sum): Decided {
  const { seat, heads, area, group } = elector;
  const electorate = { [seat]: { heads, area, group } };
  const data = { vote, eligible, electorate };
  return accept({ type: 'votes/elector-admitted', data, words: null });
}

/** Takes off the roll whoever was admitted by mistake and has not voted. */
export function takeBackAdmission(
  state: VotesState,
  command: Admission,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (!elector.admitted) return reject('elector-from-opening');
    // Refused to whom has voted only, the refusal would say who has.
    if (vote.secrecy === 'secret') return reject('admission-stands');
    if (ballot !== undefined) return reject('elector-has-voted');
    // One of the hands may have been theirs.
    if (state.hands[vote.id] !== undefined) return reject('hands-counted');
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
  const channel = command.shared === true ? 'family' : 'phone';
  return withElector(state, whose({ vote: command.vote, seat }, facts), (booth) =>
    booth.ballot !== undefined && isOwn(booth.ballot.channel) && says(booth.ballot, command)
      ? accept()
      : cast(state, booth, command, { channel, trace: {} }),
  );
}

export function sealBallot(
  state: VotesState,
  command: Of<'votes/seal-ballot'>,
  facts: VotesFacts,
): Decided {
  const { seat } = facts.actor;
  if (seat === null) return reject('seat-needed');
  return withElector(state, whose({ vote: command.vote, seat }, facts), ({ vote, elector }) =>
    putInBox(vote, elector.seat, sealedRow(seat, command.sealed)),
  );
}

/** Staff never overwrite what a person has cast for themselves; the person may overwrite what staff have entered. */
export function enterBallot(
  state: VotesState,
  command: Of<'votes/enter-ballot'>,
  facts: VotesFacts,
): Decided {
  const { how } = command;
  const { channel } = how;
  return withElector(state, whose(command, facts), (booth) => {
    const { ballot } = booth;
    if (ballot !== undefined && isOwn(ballot.channel)) return reject('ballot-is-their-own');
    if (how.channel === 'telephone' && !isWitness(how.with, facts)) {
      return reject('second-staff-needed');
    }
    if (channel === 'assisted' && facts.actor.seat === null) return reject('helper-unnamed');
    return ballot !== undefined && ballot.channel === channel && says(ballot, command)
      ? accept()
      : cast(state, booth, command, { channel, trace: traceOf(how) });
  });
}

/** Another one of those who run the meeting. */
function isWitness(seat: SeatId, facts: VotesFacts): boolean {
  return seat !== facts.actor.seat && facts.isStaff(seat);
}

export function strikeBallot(
  state: VotesState,
  command: Of<'votes/strike-ballot'>,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (ballot === undefined) return reject('ballot-unknown');
    if (isOwn(ballot.channel)) return reject('ballot-is-their-own');
    const { seat } = elector;
    const { choice, channel, trace } = ballot;
    const turnout = minus(vote.turnout, elector);
    return accept({
      type: 'votes/ballot-struck',
      data: { vote: vote.id, seat, choice, turnout, channel, ...(trace && { trace }) },
      words: ballot.reason === null ? null : { reason: ballot.reason },
    });
  });
}
