import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import { describers } from './parts.tsx';

/** The words of an event, by whichever feature knows it. */
export function describe(event: StreamEvent, state: MeetingState): string | null {
  for (const describer of describers) {
    const words = describer(event, state);
    if (words !== null) return words;
  }
  return null;
}
