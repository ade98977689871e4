import { type Deadline, getIn, minute } from '../../kernel/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaState } from './state.ts';

/** The running item's planned time runs out. */
export function agendaDeadlines(state: AgendaState): Deadline<AgendaCommand>[] {
  const item = state.current === null ? undefined : getIn(state.items, state.current);
  if (item === undefined || item.startedAt === null || item.minutes === null || item.overran)
    return [];
  return [
    {
      key: `agenda/overrun/${item.id}/${item.startedAt}`,
      at: item.startedAt + item.minutes * minute,
      command: { type: 'agenda/note-overrun', item: item.id },
    },
  ];
}
