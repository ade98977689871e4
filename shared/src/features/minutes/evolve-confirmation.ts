import type { Recorded } from '../../kernel/index.ts';
import type { MinutesEvent } from './events.ts';
import { type Confirmed, type MinutesState, saidBefore } from './state.ts';

export function evolveConfirmation(
  state: MinutesState,
  event: Recorded<MinutesEvent>,
): MinutesState {
  switch (event.type) {
    case 'minutes/path-chosen':
      return { ...state, path: event.data.path };
    case 'minutes/confirmation-asked': {
      const { version, until } = event.data;
      return { ...state, asking: { version, until }, shownTo: version };
    }
    case 'minutes/confirmation-ended':
      return { ...state, asking: null };
    case 'minutes/confirmed': {
      const { seat, how, version } = event.data;
      const known = state.confirmations[seat] ?? null;
      const before = how === 'link' ? saidBefore(known, version) : known;
      const said = { ...confirmedBy(event), before };
      return { ...state, confirmations: { ...state.confirmations, [seat]: said } };
    }
    case 'minutes/confirmation-withdrawn': {
      const { [event.data.seat]: taken, ...others } = state.confirmations;
      const before = taken?.before ?? null;
      const confirmations = before === null ? others : { ...others, [event.data.seat]: before };
      return { ...state, confirmations };
    }
    default:
      // Events of a later version leave the state as it is.
      return state;
  }
}

function confirmedBy({
  at,
  data: { version, how, sections },
  words,
}: Extract<Recorded<MinutesEvent>, { type: 'minutes/confirmed' }>): Omit<Confirmed, 'before'> {
  const objections = sections.map((section, i) => ({ section, text: words?.texts[i] ?? null }));
  return { version, how, at, objections };
}
