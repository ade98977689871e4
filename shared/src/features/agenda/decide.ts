import { accept, getIn, reject } from '../../kernel/index.ts';
import { type AgendaCommand, maxItems } from './commands.ts';
import { type Decided, type Of, withCurrent, withItem } from './decided.ts';
import {
  type AgendaFacts,
  type AgendaItem,
  type AgendaState,
  type ItemId,
  siblingsOf,
} from './state.ts';
import { noteOverrun, walk } from './walk.ts';

export function decideAgenda(
  state: AgendaState,
  command: AgendaCommand,
  facts: AgendaFacts,
): Decided {
  switch (command.type) {
    case 'agenda/add-item':
      return addItem(state, command, facts);
    case 'agenda/change-item':
      return withItem(state, command.item, (item) => changeItem(item, command));
    case 'agenda/remove-item':
      return withItem(state, command.item, (item) => removeItem(state, item));
    case 'agenda/restore-item':
      return restoreItem(state, command.item);
    case 'agenda/move-item':
      return withItem(state, command.item, (item) => moveItem(state, item, command.to));
    case 'agenda/note-item':
      return withItem(state, command.item, (item) =>
        accept({
          type: 'agenda/item-noted',
          data: { item: item.id },
          words: { note: command.note, before: item.note },
        }),
      );
    case 'agenda/note-overrun':
      return withCurrent(state, command.item, (item) => noteOverrun(item, facts.now));
    default:
      return facts.voteOpen ? reject('vote-open') : walk(state, command);
  }
}

function addItem(state: AgendaState, command: Of<'agenda/add-item'>, facts: AgendaFacts): Decided {
  const { parent, kind, minutes, title } = command;
  if (state.items.size >= maxItems) return reject('agenda-full', { max: maxItems });
  const above = parent === null ? null : getIn(state.items, parent);
  if (above === undefined || above?.status === 'removed') return reject('item-unknown');
  if (above !== null && above.parent !== null) return reject('agenda-too-deep');
  if (above !== null && above.status !== 'waiting') return reject('item-under-way');
  const item = facts.newId<'agenda-item'>();
  const index = siblingsOf(state, parent).length;
  return accept({
    type: 'agenda/item-added',
    data: { item, parent, index, kind, minutes },
    words: { title },
  });
}

function changeItem(item: AgendaItem, command: Of<'agenda/change-item'>): Decided {
  const { kind, minutes, title } = command;
  const before = { kind: item.kind, minutes: item.minutes };
  return accept({
    type: 'agenda/item-changed',
    data: { item: item.id, kind, minutes, before },
    words: { title, before: item.title },
  });
}

function removeItem(state: AgendaState, item: AgendaItem): Decided {
  if (item.status !== 'waiting') return reject('item-not-waiting');
  if (siblingsOf(state, item.id).length > 0) return reject('item-is-heading');
  const index = siblingsOf(state, item.parent).indexOf(item.id);
  return accept({ type: 'agenda/item-removed', data: { item: item.id, index }, words: null });
}

function restoreItem(state: AgendaState, id: ItemId): Decided {
  const item = getIn(state.items, id);
  if (item === undefined) return reject('item-unknown');
  if (item.status !== 'removed') return reject('item-not-removed');
  const above = item.parent === null ? null : getIn(state.items, item.parent);
  if (above?.status === 'removed') return reject('item-unknown');
  // Below it would make a heading of something that has its own time.
  if (above !== null && above?.status !== 'waiting') return reject('item-under-way');
  const index = Math.min(item.removedFrom ?? 0, siblingsOf(state, item.parent).length);
  return accept({ type: 'agenda/item-restored', data: { item: id, index }, words: null });
}

function moveItem(state: AgendaState, item: AgendaItem, wanted: number): Decided {
  const siblings = siblingsOf(state, item.parent);
  const from = siblings.indexOf(item.id);
  const to = Math.min(wanted, siblings.length - 1);
  return from === to
    ? accept()
    : accept({ type: 'agenda/item-moved', data: { item: item.id, from, to }, words: null });
}
