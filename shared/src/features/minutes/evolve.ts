import type { Recorded } from '../../kernel/index.ts';
import type { MinutesEvent } from './events.ts';
import { evolveConfirmation } from './evolve-confirmation.ts';
import { type Gate, type MinutesState, saidBefore } from './state.ts';

export function evolveMinutes(state: MinutesState, event: Recorded<MinutesEvent>): MinutesState {
  switch (event.type) {
    case 'minutes/reading-confirmed': {
      const { version } = event.data;
      return { ...state, reading: { version, objections: event.words?.objections ?? null } };
    }
    case 'minutes/reading-withdrawn':
      return { ...state, reading: null };
    case 'minutes/gates-named':
      return {
        ...{ ...state, gates: gatesOf(event), naming: state.naming + 1 },
        ...{ reviews: {}, signature: null },
      };
    case 'minutes/reviewed': {
      const { gate, ...said } = event.data;
      const known = state.reviews[gate] ?? null;
      // Their own answer takes the place of what was said to this version.
      const before = said.how === 'link' ? saidBefore(known, said.version) : known;
      const review = { ...said, note: event.words?.note ?? null, before };
      return { ...state, reviews: { ...state.reviews, [gate]: review }, signature: null };
    }
    case 'minutes/review-withdrawn': {
      const { [event.data.gate]: taken, ...others } = state.reviews;
      const before = taken?.before ?? null;
      const reviews = before === null ? others : { ...others, [event.data.gate]: before };
      return { ...state, reviews, signature: null };
    }
    case 'minutes/signed': {
      const told = event.words ?? { signer: null, number: null };
      return { ...state, signature: { ...event.data, ...told, seq: event.seq } };
    }
    case 'minutes/signature-withdrawn':
      return { ...state, signature: null };
    case 'minutes/sealed': {
      const { issue, hash } = event.data;
      return { ...state, seals: [...state.seals, { issue, hash }] };
    }
    default:
      return evolveConfirmation(state, event);
  }
}

function gatesOf({
  data,
  words,
}: Extract<Recorded<MinutesEvent>, { type: 'minutes/gates-named' }>): readonly Gate[] {
  return words?.gates ?? Array.from({ length: data.count }, () => ({ name: null, reviewer: null }));
}
