import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import type { NameOf } from '../../sync/described.ts';
import { describers } from './parts.tsx';

/** The words of an event, by whichever feature knows it. */
export function describe(event: StreamEvent, state: MeetingState, nameOf: NameOf): string | null {
  for (const describer of describers) {
    const words = describer(event, state, nameOf);
    if (words !== null) return words;
  }
  return null;
}
