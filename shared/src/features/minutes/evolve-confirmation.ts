import type { Recorded } from '../../kernel/index.ts';
import type { MinutesEvent } from './events.ts';
import type { Confirmed, MinutesState } from './state.ts';

export function evolveConfirmation(
  state: MinutesState,
  event: Recorded<MinutesEvent>,
): MinutesState {
  switch (event.type) {
    case 'minutes/path-chosen':
      return { ...state, path: event.data.path };
    case 'minutes/confirmation-asked': {
      const { version, until } = event.data;
      return { ...state, asking: { version, until } };
    }
    case 'minutes/confirmation-ended':
      return { ...state, asking: null };
    case 'minutes/confirmed': {
      const { seat } = event.data;
      return { ...state, confirmations: { ...state.confirmations, [seat]: confirmedBy(event) } };
    }
    case 'minutes/confirmation-withdrawn': {
      const { [event.data.seat]: _gone, ...confirmations } = state.confirmations;
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
}: Extract<Recorded<MinutesEvent>, { type: 'minutes/confirmed' }>): Confirmed {
  const objections = sections.map((section, i) => ({ section, text: words?.texts[i] ?? null }));
  return { version, how, at, objections };
}
