import {
  type Actor,
  type Audience,
  filterMap,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { knowingSeats, linesKnown, partOf } from './part.ts';
import { projectSealed } from './secret-box.ts';
import { isHeld, type Vote, type VotesState } from './state.ts';
import { withoutArea } from './sum.ts';

type Seen = Recorded<VotesEvent> | null;

const nobodyActs: Actor = { seat: null, account: null, for: null };

/**
 * Who may vote, who has and what they chose goes out to nobody, staff included: everybody gets the counts, staff
 * those of area as well, each person what concerns them, and staff fetch the roll.
 */
export function redactVotes(event: Recorded<VotesEvent>, audience: Audience): Seen {
  if (audience !== 'staff' && isStaffs(event)) return null;
  switch (event.type) {
    case 'votes/vote-opened': {
      const opened = audience === 'staff' ? event.data : withoutWarned(event.data);
      return { ...event, data: { ...opened, electorate: {} } };
    }
    case 'votes/elector-admitted':
      return { ...event, data: { ...event.data, electorate: {} } };
    case 'votes/proxy-ended':
    case 'votes/proxy-resumed': {
      const { vote } = event.data;
      return { ...event, data: { vote, seat: null, of: null } };
    }
    case 'votes/admission-taken-back': {
      const { vote, eligible } = event.data;
      return { ...event, data: { vote, eligible, seat: null } };
    }
    case 'votes/ballot-cast':
    case 'votes/ballot-struck':
    case 'votes/hands-counted':
    case 'votes/hands-taken-back':
      return turnoutOf(event, audience);
    // Nothing has moved yet; staff fetch the register anew.
    case 'votes/paper-read':
    case 'votes/paper-dropped':
    case 'votes/paper-differed':
      return audience === 'staff' ? turnoutOf(event, audience) : null;
    case 'votes/turnout-moved':
      return { ...event, actor: nobodyActs };
    case 'votes/box-closed':
      return { ...event, data: { ...event.data, voters: [] } };
    case 'votes/ballots-counted':
      return { ...event, data: { ...event.data, list: [] } };
    case 'votes/vote-withdrawn':
    case 'votes/vote-annulled':
      return audience === 'staff' ? event : { ...event, data: { ...event.data, again: null } };
    default:
      return event;
  }
}

/** What is prepared and set for later is the staff's own until it is put to the meeting. */
function isStaffs({ type }: Recorded<VotesEvent>): boolean {
  const prepared: readonly VotesEvent['type'][] = [
    'votes/vote-prepared',
    'votes/vote-changed',
    'votes/vote-discarded',
    'votes/vote-restored',
    'votes/vote-scheduled',
    'votes/vote-unscheduled',
    'votes/opening-missed',
  ];
  return prepared.includes(type);
}

type Moving = Extract<Recorded<VotesEvent>, { data: { turnout: unknown; vote: unknown } }>;

function turnoutOf(event: Moving, audience: Audience): Seen {
  const { vote, turnout: counted } = event.data;
  const turnout = audience === 'staff' ? counted : withoutArea(counted);
  // Whoever casts a ballot is also the one who acts.
  return {
    ...{ seq: event.seq, at: event.at, type: 'votes/turnout-moved', actor: nobodyActs },
    ...{ data: { vote, turnout }, words: null },
  };
}

export function ownersOfVotes(event: Recorded<VotesEvent>): readonly SeatId[] {
  switch (event.type) {
    case 'votes/vote-opened':
    case 'votes/elector-admitted':
      return knowingSeats(event.data.electorate);
    case 'votes/admission-taken-back':
      return event.data.seat === null ? [] : [event.data.seat, ...(event.data.others ?? [])];
    case 'votes/proxy-ended':
    case 'votes/proxy-resumed':
      return event.data.seat === null ? [] : [event.data.seat, ...(event.data.others ?? [])];
    case 'votes/ballot-cast':
    case 'votes/ballot-struck':
      return [event.data.seat, ...(event.data.others ?? [])];
    case 'votes/box-closed':
      return event.data.voters;
    default:
      return [];
  }
}

export function redactOwnVotes(event: Recorded<VotesEvent>, seat: SeatId): Seen {
  switch (event.type) {
    case 'votes/vote-opened': {
      const electorate = linesKnown(event.data.electorate, seat);
      return { ...event, data: { ...withoutWarned(event.data), electorate } };
    }
    case 'votes/elector-admitted': {
      const electorate = linesKnown(event.data.electorate, seat);
      return { ...event, data: { ...event.data, electorate } };
    }
    case 'votes/box-closed':
      return { ...event, data: { ...event.data, voters: [seat] } };
    // Voting again and again would show what others weigh who voted meanwhile. Staff get the area with the counts.
    case 'votes/ballot-cast':
      return { ...event, data: { ...event.data, turnout: withoutArea(event.data.turnout) } };
    case 'votes/ballot-struck':
      return { ...event, data: { ...event.data, turnout: withoutArea(event.data.turnout) } };
    default:
      return event;
  }
}

/** What could be held against a vote is told to staff. */
function withoutWarned<T extends { readonly warned?: unknown }>({ warned: _told, ...rest }: T) {
  return rest;
}

export function projectVotes(state: VotesState, viewer: Viewer): VotesState {
  const { rolls, mandates, ballots } = partOf(state, viewer.seats);
  const sealed = projectSealed(state.sealed, viewer.seats);
  const own = { ...state, rolls, mandates, ballots, hands: {}, papers: {}, sealed };
  if (viewer.audience === 'staff') return own;
  return { ...own, votes: filterMap(state.votes, asOthersSee), prepared: [] };
}

/** A vote as others than staff see it: null until it is put to the meeting. */
function asOthersSee(vote: Vote): Vote | null {
  return isHeld(vote) ? { ...withoutWarned(vote), turnout: withoutArea(vote.turnout) } : null;
}
