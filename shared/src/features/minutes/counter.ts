import type { Recorded } from '../../kernel/index.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';

/** Gates are named anew instead: what they were before stands in nobody's way. */
export function counterMinutes(event: Recorded<MinutesEvent>): MinutesCommand | null {
  switch (event.type) {
    case 'minutes/reading-confirmed':
      return { type: 'minutes/withdraw-reading' };
    case 'minutes/reading-withdrawn':
      // Without the words nobody knows whether there were objections.
      return event.words === null
        ? null
        : { type: 'minutes/confirm-reading', objections: event.words.before ?? '' };
    case 'minutes/reviewed':
      return { type: 'minutes/withdraw-review', gate: event.data.gate };
    case 'minutes/review-withdrawn': {
      const { version: _, how, ...data } = event.data;
      // What a reviewer said by their own link only they can say again.
      return how === 'link'
        ? null
        : { type: 'minutes/review', how, ...data, note: event.words?.note ?? '' };
    }
    case 'minutes/signed':
      return { type: 'minutes/withdraw-signature' };
    case 'minutes/signature-withdrawn': {
      const { how, on } = event.data;
      if (how === 'link') return null;
      const signer = event.words?.signer;
      const number = event.words?.number ?? '';
      return signer == null ? null : { type: 'minutes/sign', how, on, signer, number };
    }
    default:
      return counterConfirmation(event);
  }
}

function counterConfirmation(event: Recorded<MinutesEvent>): MinutesCommand | null {
  switch (event.type) {
    case 'minutes/path-chosen':
      return event.data.before === null
        ? null
        : { type: 'minutes/choose-path', path: event.data.before };
    case 'minutes/confirmation-asked':
      return { type: 'minutes/end-confirmation' };
    case 'minutes/confirmation-ended':
      return { type: 'minutes/ask-confirmation', until: event.data.until };
    case 'minutes/confirmed':
      return { type: 'minutes/withdraw-confirmation', seat: event.data.seat };
    case 'minutes/confirmation-withdrawn':
      return recordedAgain(event);
    default:
      return null;
  }
}

/** Null where the person said it by their own link, or its words are gone: nobody can say it for them. */
function recordedAgain({
  data: { seat, how, sections },
  words,
}: Extract<
  Recorded<MinutesEvent>,
  { type: 'minutes/confirmation-withdrawn' }
>): MinutesCommand | null {
  const objections = sections.flatMap((section, i) => {
    const text = words?.texts[i];
    return text == null ? [] : [{ section, text }];
  });
  if (how === 'link' || objections.length < sections.length) return null;
  return { type: 'minutes/record-confirmation', seat, how, objections };
}
