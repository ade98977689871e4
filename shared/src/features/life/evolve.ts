import type { Recorded } from '../../kernel/index.ts';
import type { LifeEvent } from './events.ts';
import type { LifeState, Sitting } from './state.ts';

export function evolveLife(state: LifeState, event: Recorded<LifeEvent>): LifeState {
  switch (event.type) {
    case 'life/meeting-planned':
      return { ...state, plan: event.data, words: event.words };
    case 'life/plan-changed':
      return state.plan === null
        ? state
        : { ...state, plan: { ...state.plan, ...event.data }, words: event.words };
    case 'life/meeting-opened':
    case 'life/meeting-resumed':
      return {
        ...state,
        phase: 'open',
        sittings: [...state.sittings, { from: event.at, to: null }],
      };
    case 'life/opening-withdrawn':
      return { ...state, phase: 'planned', sittings: [], leftOpen: false };
    case 'life/meeting-adjourned':
      return {
        ...state,
        phase: 'adjourned',
        sittings: ended(state.sittings, event.at),
        leftOpen: false,
      };
    case 'life/meeting-closed':
      return {
        ...state,
        phase: 'closed',
        sittings: ended(state.sittings, event.at),
        leftOpen: false,
      };
    case 'life/left-open':
      return { ...state, leftOpen: true };
    default:
      return evolveMinutes(state, event);
  }
}

type MinutesEvent = Exclude<
  Recorded<LifeEvent>,
  {
    type:
      | 'life/meeting-planned'
      | 'life/plan-changed'
      | 'life/meeting-opened'
      | 'life/meeting-resumed'
      | 'life/opening-withdrawn'
      | 'life/meeting-adjourned'
      | 'life/meeting-closed'
      | 'life/left-open';
  }
>;

function evolveMinutes(state: LifeState, event: MinutesEvent): LifeState {
  switch (event.type) {
    case 'life/meeting-reopened':
      // Not a sitting yet: it goes on when somebody resumes it.
      return {
        ...state,
        phase: 'adjourned',
        reason: event.words?.reason ?? null,
        reasonFor: 'meeting',
      };
    case 'life/minutes-submitted':
      return { ...state, phase: 'in-review', reviewFrom: event.seq };
    case 'life/minutes-returned':
      return {
        ...state,
        phase: 'closed',
        reason: event.words?.reason ?? null,
        reasonFor: 'minutes',
      };
    case 'life/minutes-issued':
      return { ...state, phase: 'issued', issue: event.seq };
    case 'life/minutes-recalled':
      return {
        ...state,
        phase: 'in-review',
        reviewFrom: event.seq,
        reason: event.words?.reason ?? null,
        reasonFor: 'minutes',
      };
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: LifeState): LifeState {
  return state;
}

function ended(sittings: readonly Sitting[], at: number): readonly Sitting[] {
  return sittings.map((sitting) => (sitting.to === null ? { ...sitting, to: at } : sitting));
}
