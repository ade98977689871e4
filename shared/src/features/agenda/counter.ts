import type { Recorded } from '../../kernel/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';

/** Every staff action has a named counter-action, itself a command. */
export function counterAgenda(event: Recorded<AgendaEvent>): AgendaCommand | null {
  const { item } = event.data;
  switch (event.type) {
    case 'agenda/item-added':
    case 'agenda/item-restored':
      return { type: 'agenda/remove-item', item };
    case 'agenda/item-changed':
      return event.words?.before == null
        ? null
        : { type: 'agenda/change-item', item, ...event.data.before, title: event.words.before };
    case 'agenda/item-removed':
      return { type: 'agenda/restore-item', item };
    case 'agenda/item-moved':
      return { type: 'agenda/move-item', item, to: event.data.from };
    case 'agenda/item-noted':
      return { type: 'agenda/note-item', item, note: event.words?.before ?? null };
    default:
      return counterWalk(event.type, event.data.item);
  }
}

const back = {
  'agenda/item-started': 'agenda/unstart-item',
  'agenda/item-finished': 'agenda/resume-item',
  'agenda/item-resumed': 'agenda/finish-item',
  'agenda/item-skipped': 'agenda/unskip-item',
  'agenda/item-unskipped': 'agenda/skip-item',
  'agenda/item-unstarted': 'agenda/start-item',
} as const;

function counterWalk(
  type: keyof typeof back | 'agenda/item-overran',
  item: AgendaEvent['data']['item'],
): AgendaCommand | null {
  return type === 'agenda/item-overran' ? null : { type: back[type], item };
}
