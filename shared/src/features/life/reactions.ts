import type { Reaction, Recorded } from '../../kernel/index.ts';
import type { LifeEvent } from './events.ts';

/** A consistent copy is made whenever a sitting ends; issued minutes get the office's next number and are kept as they are. */
export function lifeReactions(event: Recorded<LifeEvent>): Reaction[] {
  if (event.type === 'life/minutes-issued') return [{ name: 'keep-minutes', input: {} }];
  const ends = event.type === 'life/meeting-adjourned' || event.type === 'life/meeting-closed';
  return ends
    ? [
        {
          name: 'copy-data',
          input: { why: event.type === 'life/meeting-closed' ? 'closed' : 'adjourned' },
        },
      ]
    : [];
}
