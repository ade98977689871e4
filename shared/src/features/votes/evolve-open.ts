import { getIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import { isOwn } from './channel.ts';
import type { BeforeOpening, VotesEvent } from './events.ts';
import { type ChannelEvent, evolveChannels } from './evolve-channels.ts';
import { withProxyTurned } from './evolve-proxies.ts';
import { withBoxClosed, withList } from './evolve-secret.ts';
import { withMandates, withoutMandates } from './mandates.ts';
import { withoutReading } from './papers.ts';
import { entryOf, linesOf, withEntries, withoutEntry } from './roll.ts';
import {
  type Ballot,
  type HeldVote,
  isHeld,
  type Vote,
  type VoteId,
  type VotesState,
} from './state.ts';

type Running = Exclude<VotesEvent, BeforeOpening>;

/** From the opening of a vote to its end. */
export function evolveOpen(state: VotesState, event: Recorded<Running>): VotesState {
  const { vote } = event.data;
  switch (event.type) {
    case 'votes/elector-admitted': {
      const lines = linesOf(event.data.electorate, true);
      const rolls = withEntries(state.rolls, vote, lines);
      const mandates = withMandates(state.mandates, vote, lines);
      return { ...change(state, vote, { eligible: event.data.eligible }), rolls, mandates };
    }
    case 'votes/admission-taken-back': {
      const { seat, eligible } = event.data;
      const line = seat === null ? undefined : entryOf(state.rolls, vote, seat);
      const after = change(state, vote, { eligible });
      if (line === undefined) return after;
      const rolls = withoutEntry(state.rolls, vote, line.seat);
      return { ...after, rolls, mandates: withoutMandates(state.mandates, vote, line) };
    }
    case 'votes/proxy-ended':
    case 'votes/proxy-resumed':
      return withProxyTurned(state, event);
    case 'votes/ballot-cast': {
      const { seat, turnout, trace } = event.data;
      const ballots = withEntries(state.ballots, vote, [[seat, ballotOf(event)]]);
      const papers =
        trace?.number === undefined
          ? state.papers
          : withoutReading(state.papers, vote, trace.number);
      return { ...change(state, vote, { turnout }), ballots, papers };
    }
    case 'votes/hands-counted':
    case 'votes/hands-taken-back':
    case 'votes/paper-read':
    case 'votes/paper-dropped':
    case 'votes/paper-differed':
      return evolveChannels(change(state, vote, { turnout: event.data.turnout }), event);
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
  seq,
  at,
  actor,
  data,
  words,
}: Recorded<Extract<Running, { type: 'votes/ballot-cast' }>>): Ballot {
  const { choice, channel, trace, caster } = data;
  const { seat: by, account } = isOwn(channel) ? { seat: null, account: null } : actor;
  const ballot = { choice, reason: words?.reason ?? null, channel, at, seq, by, account };
  return {
    ...ballot,
    ...(caster === undefined ? {} : { caster }),
    ...(trace === undefined ? {} : { trace }),
  };
}

type CountedData = Extract<Running, { type: 'votes/vote-closed' }>['data'];

type Course = Exclude<
  Running,
  {
    type:
      | 'votes/elector-admitted'
      | 'votes/admission-taken-back'
      | 'votes/proxy-ended'
      | 'votes/proxy-resumed'
      | 'votes/ballot-cast'
      | 'votes/ballot-struck'
      | ChannelEvent['type']
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
      return counted(state, event.data);
    case 'votes/box-closed':
      return withBoxClosed(change(state, vote, { turnout: event.data.turnout }), event);
    case 'votes/ballots-counted':
      return withList(counted(state, event.data), event);
    case 'votes/tie-settled':
      return change(state, vote, { outcome: event.data.outcome });
    case 'votes/vote-annulled': {
      const annulled = { at: event.at, reason: event.words?.reason ?? null };
      const after = over(change(state, vote, { status: 'annulled', annulled }), vote);
      return preparedAgain(withoutRunoff(after, vote), vote, event.data.again);
    }
    case 'votes/vote-withdrawn':
      return withdrawn(state, event.data);
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function counted(state: VotesState, { vote, outcome }: CountedData): VotesState {
  return over(change(state, vote, { status: 'closed', outcome }), vote);
}

/** The withdrawn vote stays as it is. */
function withdrawn(
  state: VotesState,
  { vote: id, again, cause }: Extract<Running, { type: 'votes/vote-withdrawn' }>['data'],
): VotesState {
  const undone = { status: 'withdrawn', ...(cause === undefined ? {} : { cause }) } as const;
  return preparedAgain(over(change(state, id, undone), id), id, again);
}

/** What a vote that does not stand was to be followed by is not held either. */
function withoutRunoff(state: VotesState, id: VoteId): VotesState {
  const waiting = state.prepared.filter((each) => getIn(state.votes, each)?.runoffOf === id);
  const votes = waiting.reduce(
    (all, each) =>
      updateIn(all, each, (vote) => (isHeld(vote) ? vote : { ...vote, status: 'discarded' })),
    state.votes,
  );
  return { ...state, votes };
}

/** Its question stands prepared again under a new id. */
function preparedAgain(state: VotesState, id: VoteId, again: VoteId | null): VotesState {
  const vote = getIn(state.votes, id);
  if (vote === undefined || again === null) return state;
  const { item, subject, question, method, options, secrecy, rule, seconds, terms, runoffOf } =
    vote;
  const twin: Vote = {
    ...{ id: again, item, subject, question, method, options, secrecy, rule, seconds },
    ...{ terms, runoffOf, status: 'prepared' },
  };
  const votes = setIn(state.votes, again, twin);
  return { ...state, votes, prepared: [...state.prepared, again] };
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
