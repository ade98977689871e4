import { getIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { linesOf, withEntries, withoutEntry } from './roll.ts';
import { type Ballot, type HeldVote, isHeld, type VoteId, type VotesState } from './state.ts';

type Running = Exclude<
  VotesEvent,
  {
    type:
      | 'votes/vote-prepared'
      | 'votes/vote-changed'
      | 'votes/vote-discarded'
      | 'votes/vote-restored'
      | 'votes/vote-opened'
      | 'votes/quorum-missed';
  }
>;

/** From the opening of a vote to its end. */
export function evolveOpen(state: VotesState, event: Recorded<Running>): VotesState {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/elector-admitted': {
      const rolls = withEntries(state.rolls, vote, linesOf(event.data.electorate, true));
      return { ...change(state, vote, { eligible: event.data.eligible }), rolls };
    }
    case 'votes/admission-taken-back': {
      const { seat, eligible } = event.data;
      const rolls = seat === null ? state.rolls : withoutEntry(state.rolls, vote, seat);
      return { ...change(state, vote, { eligible }), rolls };
    }
    case 'votes/ballot-cast': {
      const ballots = withEntries(state.ballots, vote, [[event.data.seat, ballotOf(event)]]);
      return { ...change(state, vote, { turnout: event.data.turnout }), ballots };
    }
    case 'votes/ballot-struck': {
      const ballots = withoutEntry(state.ballots, vote, event.data.seat);
      return { ...change(state, vote, { turnout: event.data.turnout }), ballots };
    }
    case 'votes/turnout-moved':
      return change(state, vote, { turnout: event.data.turnout });
    default:
      return evolveCourse(state, event);
  }
}

function ballotOf({
  at,
  actor,
  data,
}: Recorded<Extract<Running, { type: 'votes/ballot-cast' }>>): Ballot {
  const { choice, channel } = data;
  const assisted = channel === 'assisted';
  const { seat: by, account } = assisted ? actor : { seat: null, account: null };
  return { choice, channel, at, by, account };
}

type Course = Exclude<
  Running,
  {
    type:
      | 'votes/elector-admitted'
      | 'votes/admission-taken-back'
      | 'votes/ballot-cast'
      | 'votes/ballot-struck'
      | 'votes/turnout-moved';
  }
>;

function evolveCourse(state: VotesState, event: Recorded<Course>): VotesState {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/vote-extended': {
      const { closesAt, before: extendedFrom } = event.data;
      return change(state, vote, { closesAt, extendedFrom, timeUp: false });
    }
    case 'votes/extension-taken-back': {
      const { closesAt } = event.data;
      return change(state, vote, { closesAt, extendedFrom: null, timeUp: event.at >= closesAt });
    }
    case 'votes/time-ran-out':
      return change(state, vote, { timeUp: true });
    case 'votes/close-requested':
      return change(state, vote, { status: 'closing', closedAt: event.at });
    case 'votes/close-taken-back':
      return change(state, vote, { status: 'open', closedAt: null });
    case 'votes/vote-closed':
      return over(change(state, vote, { status: 'closed', outcome: event.data.outcome }), vote);
    case 'votes/vote-withdrawn':
      return withdrawn(state, vote, event.data.again);
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

/** The withdrawn vote stays as it is; its question stands prepared again under a new id. */
function withdrawn(state: VotesState, id: VoteId, again: VoteId | null): VotesState {
  const after = over(change(state, id, { status: 'withdrawn' }), id);
  const vote = getIn(state.votes, id);
  if (vote === undefined || again === null) return after;
  const { item, subject, question, method, secrecy, rule, seconds } = vote;
  const twin = {
    id: again,
    item,
    subject,
    question,
    method,
    secrecy,
    rule,
    seconds,
    status: 'prepared',
  } as const;
  const votes = setIn(after.votes, again, twin);
  return { ...after, votes, prepared: [...after.prepared, again] };
}

function over(state: VotesState, id: VoteId): VotesState {
  return state.current === id ? { ...state, current: null } : state;
}

function change(state: VotesState, id: VoteId, part: Partial<HeldVote>): VotesState {
  const votes = updateIn(state.votes, id, (vote) => (isHeld(vote) ? { ...vote, ...part } : vote));
  return { ...state, votes };
}

function ignore(_event: never, state: VotesState): VotesState {
  return state;
}
