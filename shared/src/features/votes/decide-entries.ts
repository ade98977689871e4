import { accept, reject, type SeatId } from '../../kernel/index.ts';
import {
  type Booth,
  cast,
  casterOf,
  isTheirOwn,
  othersOf,
  says,
  whose,
  whyNotReplaced,
  withElector,
} from './booth.ts';
import { type Channel, isOwn, replacedOwn, traceOf } from './channel.ts';
import type { Decided, Of, VotesRejection } from './decided.ts';
import type { Ballot, VotesFacts, VotesState } from './state.ts';
import { minus } from './sum.ts';

/**
 * Staff never overwrite what a person has cast for themselves; the person may overwrite what staff have entered. What another
 * of the household says is another ballot, also where it is the same.
 */
export function enterBallot(
  state: VotesState,
  command: Of<'votes/enter-ballot'>,
  facts: VotesFacts,
): Decided {
  const { how } = command;
  const { channel } = how;
  return withElector(state, whose(command, facts), (booth) => {
    const refused = whyNotEntered(state, booth, command, facts);
    if (refused !== null) return reject(refused);
    return isEntered(booth, channel) && says(booth.ballot, command)
      ? accept()
      : cast(state, booth, command, { channel, trace: traceOf(how) });
  });
}

function whyNotEntered(
  state: VotesState,
  booth: Booth,
  { how, insteadOf }: Of<'votes/enter-ballot'>,
  facts: VotesFacts,
): VotesRejection | null {
  const { channel } = how;
  if (isTheirOwn(booth)) return 'ballot-is-their-own';
  if (how.channel === 'telephone' && !isWitness(how.with, facts)) return 'second-staff-needed';
  if (channel === 'assisted' && facts.actor.seat === null) return 'helper-unnamed';
  return whyNotReplaced(state, booth, channel, insteadOf);
}

/** Entered before for the same person in the same way. */
function isEntered(booth: Booth, channel: Channel): booth is Booth & { readonly ballot: Ballot } {
  return booth.ballot?.channel === channel && casterOf(booth) === booth.member;
}

/** Another one of those who run the meeting. */
function isWitness(seat: SeatId, facts: VotesFacts): boolean {
  return seat !== facts.actor.seat && facts.isStaff(seat);
}

/** What somebody had cast for themselves would not come back by it: such a ballot is entered anew, or cast by one of them. */
export function strikeBallot(
  state: VotesState,
  command: Of<'votes/strike-ballot'>,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (ballot === undefined) return reject('ballot-unknown');
    if (isOwn(ballot.channel)) return reject('ballot-is-their-own');
    if (replacedOwn(ballot.trace) !== null) return reject('own-ballot-replaced');
    const { seat } = elector;
    const { choice, channel, trace, caster } = ballot;
    const turnout = minus(vote.turnout, elector);
    const share = { ...(trace && { trace }), ...(caster && { caster }), ...othersOf(elector) };
    return accept({
      type: 'votes/ballot-struck',
      data: { vote: vote.id, seat, choice, turnout, channel, ...share },
      words: ballot.reason === null ? null : { reason: ballot.reason },
    });
  });
}
