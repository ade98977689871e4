import type { Recorded } from '../../kernel/index.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';

/** Gates are named anew instead: what they were before stands in nobody's way. */
export function counterMinutes(event: Recorded<MinutesEvent>): MinutesCommand | null {
  switch (event.type) {
    case 'minutes/reading-confirmed':
      return { type: 'minutes/withdraw-reading' };
    case 'minutes/reading-withdrawn':
      return { type: 'minutes/confirm-reading', objections: event.words?.before ?? '' };
    case 'minutes/reviewed':
      return { type: 'minutes/withdraw-review', gate: event.data.gate };
    case 'minutes/review-withdrawn': {
      const { version: _, ...data } = event.data;
      return { type: 'minutes/review', ...data, note: event.words?.note ?? '' };
    }
    case 'minutes/signed':
      return { type: 'minutes/withdraw-signature' };
    case 'minutes/signature-withdrawn': {
      const { how, on } = event.data;
      const signer = event.words?.signer;
      const number = event.words?.number ?? '';
      return signer == null ? null : { type: 'minutes/sign', how, on, signer, number };
    }
    default:
      return null;
  }
}
