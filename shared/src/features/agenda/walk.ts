import { accept, minute, reject, unreachable } from '../../kernel/index.ts';
import { about, type Decided, type Of, withCurrent, withItem } from './decided.ts';
import { type AgendaItem, type AgendaState, siblingsOf } from './state.ts';

type Walking = Of<
  | 'agenda/start-item'
  | 'agenda/unstart-item'
  | 'agenda/finish-item'
  | 'agenda/resume-item'
  | 'agenda/skip-item'
  | 'agenda/unskip-item'
>;

/** The commands that walk through the agenda; an open vote holds all of them. */
export function walk(state: AgendaState, command: Walking): Decided {
  switch (command.type) {
    case 'agenda/start-item':
      return withItem(state, command.item, (item) => startItem(state, item));
    case 'agenda/unstart-item':
      return withCurrent(state, command.item, (item) =>
        accept({
          type: 'agenda/item-unstarted',
          data: { item: item.id, resumed: item.replaced },
          words: null,
        }),
      );
    case 'agenda/finish-item':
      return withCurrent(state, command.item, (item) =>
        accept(about('agenda/item-finished', item.id)),
      );
    case 'agenda/resume-item':
      return withItem(state, command.item, (item) => resumeItem(state, item));
    case 'agenda/skip-item':
      return withItem(state, command.item, (item) => skipItem(state, item));
    case 'agenda/unskip-item':
      return withItem(state, command.item, (item) =>
        item.status === 'skipped'
          ? accept(about('agenda/item-unskipped', item.id))
          : reject('item-not-skipped'),
      );
    default:
      return unreachable(command);
  }
}

function startItem(state: AgendaState, item: AgendaItem): Decided {
  if (siblingsOf(state, item.id).length > 0) return reject('item-is-heading');
  if (item.status !== 'waiting') return reject('item-not-waiting');
  return accept({
    type: 'agenda/item-started',
    data: { item: item.id, replaced: state.current },
    words: null,
  });
}

function skipItem(state: AgendaState, item: AgendaItem): Decided {
  // What stands below would still be waiting.
  if (siblingsOf(state, item.id).length > 0) return reject('item-is-heading');
  return item.status === 'waiting'
    ? accept(about('agenda/item-skipped', item.id))
    : reject('item-not-waiting');
}

function resumeItem(state: AgendaState, item: AgendaItem): Decided {
  if (item.status !== 'done') return reject('item-not-done');
  if (state.current !== null) return reject('item-running');
  return accept(about('agenda/item-resumed', item.id));
}

/** Its time may have been changed while the host's command was on its way. */
export function noteOverrun(item: AgendaItem, now: number): Decided {
  const { startedAt, minutes, overran } = item;
  const isOver = startedAt !== null && minutes !== null && now >= startedAt + minutes * minute;
  return isOver && !overran ? accept(about('agenda/item-overran', item.id)) : accept();
}
