import { type Deadline, hour } from '../../kernel/index.ts';
import type { LifeCommand } from './commands.ts';
import type { LifeState } from './state.ts';

/** Twelve hours after the sitting began the meeting counts as left open. */
export function lifeDeadlines(state: LifeState): Deadline<LifeCommand>[] {
  const sitting = state.sittings.find(({ to }) => to === null);
  if (sitting === undefined || state.leftOpen) return [];
  return [
    {
      key: `life/left-open/${sitting.from}`,
      at: sitting.from + 12 * hour,
      command: { type: 'life/note-left-open' },
    },
  ];
}
