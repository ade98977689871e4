import { getIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { evolveOpen } from './evolve-open.ts';
import { withMandates } from './mandates.ts';
import { optionsOf } from './methods.ts';
import { linesOf, withEntries } from './roll.ts';
import type { Schedule } from './schedule.ts';
import { withSealed } from './secret-box.ts';
import {
  type HeldVote,
  isHeld,
  type PreparedVote,
  type Question,
  type Vote,
  type VoteId,
  type VotesState,
} from './state.ts';
import { nobody } from './sum.ts';
import { usualTerms } from './terms.ts';

type Happened<T extends VotesEvent['type']> = Recorded<Extract<VotesEvent, { type: T }>>;

export function evolveVotes(state: VotesState, event: Recorded<VotesEvent>): VotesState {
  switch (event.type) {
    case 'votes/vote-prepared': {
      const prepared = [...state.prepared, event.data.vote];
      return { ...withVote(state, { ...questionOf(event), status: 'prepared' }), prepared };
    }
    case 'votes/vote-changed': {
      const schedule = scheduleOf(state, event.data.vote);
      const changed = { ...questionOf(event), status: 'prepared' } as const;
      return withVote(state, schedule === undefined ? changed : { ...changed, schedule });
    }
    case 'votes/vote-scheduled': {
      const { opensAt } = event.data;
      return scheduled(state, event.data.vote, { opensAt, missed: null });
    }
    case 'votes/vote-unscheduled':
      return scheduled(state, event.data.vote, undefined);
    case 'votes/opening-missed': {
      const { opensAt, why: missed } = event.data;
      return scheduled(state, event.data.vote, { opensAt, missed });
    }
    case 'votes/vote-discarded':
      return put(state, event.data.vote, 'discarded');
    case 'votes/vote-restored':
      return put(state, event.data.vote, 'prepared');
    case 'votes/vote-opened':
      return opened(state, event);
    case 'votes/quorum-missed':
      return quorumMissed(state, event);
    default:
      return evolveOpen(state, event);
  }
}

type Asked = Happened<
  'votes/vote-prepared' | 'votes/vote-changed' | 'votes/vote-opened' | 'votes/quorum-missed'
>;

function questionOf({ data, words }: Asked): Question {
  const { vote: id, item, subject, method, secrecy, rule, seconds } = data;
  return {
    ...{ id, item, subject, method, secrecy, rule, seconds },
    question: words?.question ?? null,
    options: words === null && optionsOf(method) > 0 ? null : (words?.options ?? []),
    terms: data.terms ?? usualTerms,
    runoffOf: data.runoffOf ?? null,
  };
}

function withVote(state: VotesState, vote: Vote): VotesState {
  return { ...state, votes: setIn(state.votes, vote.id, vote) };
}

function scheduleOf({ votes }: VotesState, id: VoteId): Schedule | undefined {
  const vote = getIn(votes, id);
  return vote === undefined || isHeld(vote) ? undefined : vote.schedule;
}

function scheduled(state: VotesState, id: VoteId, schedule: Schedule | undefined): VotesState {
  const votes = updateIn(state.votes, id, (vote) => {
    if (isHeld(vote)) return vote;
    const { schedule: _before, ...rest } = vote;
    return schedule === undefined ? rest : { ...rest, schedule };
  });
  return { ...state, votes };
}

function put(state: VotesState, id: VoteId, status: PreparedVote['status']): VotesState {
  const votes = updateIn(state.votes, id, (vote) => (isHeld(vote) ? vote : { ...vote, status }));
  return { ...state, votes };
}

/** What a vote is at the moment it is put to the meeting. */
function held(event: Happened<'votes/vote-opened' | 'votes/quorum-missed'>): HeldVote {
  const { hash, opening } = event.data;
  return {
    ...questionOf(event),
    status: 'open',
    hash,
    openedAt: event.at,
    closesAt: event.at,
    extendedFrom: null,
    timeUp: false,
    opening,
    eligible: opening.eligible,
    turnout: nobody(opening.eligible.area !== null),
    closedAt: null,
    outcome: null,
    annulled: null,
  };
}

/** One's own line of the roll comes ahead of what everybody gets, so nothing that is there already is taken away. */
function opened(state: VotesState, event: Happened<'votes/vote-opened'>): VotesState {
  const { vote: id, closesAt, electorate, key, warned } = event.data;
  const known = withVote(state, { ...held(event), closesAt, ...(warned && { warned }) });
  const lines = linesOf(electorate, false);
  return {
    ...(key === undefined ? known : withSealed(known, id, { key })),
    prepared: state.prepared.filter((waiting) => waiting !== id),
    current: id,
    rolls: withEntries(state.rolls, id, lines),
    mandates: withMandates(state.mandates, id, lines),
  };
}

function quorumMissed(state: VotesState, event: Happened<'votes/quorum-missed'>): VotesState {
  const { vote: id, outcome } = event.data;
  const vote: HeldVote = { ...held(event), status: 'closed', closedAt: event.at, outcome };
  const prepared = state.prepared.filter((waiting) => waiting !== id);
  return { ...withVote(state, vote), prepared };
}
