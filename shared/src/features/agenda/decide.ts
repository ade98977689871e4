import { accept, type Decision, getIn, reject, unreachable } from '../../kernel/index.ts';
import { type AgendaCommand, maxItems } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import { type AgendaFacts, type AgendaItem, type AgendaState, type ItemId, siblingsOf } from './state.ts';

export const agendaRejections = [
  'item-unknown',
  'item-not-waiting',
  'item-not-current',
  'item-not-done',
  'item-not-skipped',
  'item-not-removed',
  'item-is-heading',
  'item-under-way',
  'agenda-full',
  'agenda-too-deep',
  'vote-open',
  'item-running',
] as const;

export type AgendaRejection = (typeof agendaRejections)[number];

type Decided = Decision<AgendaEvent, AgendaRejection>;
type Of<T extends AgendaCommand['type']> = Extract<AgendaCommand, { type: T }>;

export function decideAgenda(state: AgendaState, command: AgendaCommand, facts: AgendaFacts): Decided {
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
        accept({ type: 'agenda/item-noted', data: { item: item.id }, words: { note: command.note, before: item.note } }),
      );
    case 'agenda/note-overrun':
      return withCurrent(state, command.item, () => accept(about('agenda/item-overran', command.item)));
    default:
      return facts.voteOpen ? reject('vote-open') : walk(state, command);
  }
}

type Walking = Of<
  | 'agenda/start-item'
  | 'agenda/unstart-item'
  | 'agenda/finish-item'
  | 'agenda/resume-item'
  | 'agenda/skip-item'
  | 'agenda/unskip-item'
>;

/** The commands that walk through the agenda; an open vote holds all of them. */
function walk(state: AgendaState, command: Walking): Decided {
  switch (command.type) {
    case 'agenda/start-item':
      return withItem(state, command.item, (item) => startItem(state, item));
    case 'agenda/unstart-item':
      return withCurrent(state, command.item, (item) =>
        accept({ type: 'agenda/item-unstarted', data: { item: item.id, resumed: item.replaced }, words: null }),
      );
    case 'agenda/finish-item':
      return withCurrent(state, command.item, (item) => accept(about('agenda/item-finished', item.id)));
    case 'agenda/resume-item':
      return withItem(state, command.item, (item) => resumeItem(state, item));
    case 'agenda/skip-item':
      return withItem(state, command.item, (item) =>
        item.status === 'waiting' ? accept(about('agenda/item-skipped', item.id)) : reject('item-not-waiting'),
      );
    case 'agenda/unskip-item':
      return withItem(state, command.item, (item) =>
        item.status === 'skipped' ? accept(about('agenda/item-unskipped', item.id)) : reject('item-not-skipped'),
      );
    default:
      return unreachable(command);
  }
}

type Plain = 'agenda/item-finished' | 'agenda/item-resumed' | 'agenda/item-skipped' | 'agenda/item-unskipped' | 'agenda/item-overran';

function about<T extends Plain>(type: T, item: ItemId): AgendaEvent {
  return { type, data: { item }, words: null } as AgendaEvent;
}

function withItem(state: AgendaState, id: ItemId, then: (item: AgendaItem) => Decided): Decided {
  const item = getIn(state.items, id);
  return item === undefined || item.status === 'removed' ? reject('item-unknown') : then(item);
}

function withCurrent(state: AgendaState, id: ItemId, then: (item: AgendaItem) => Decided): Decided {
  return withItem(state, id, (item) => (state.current === id ? then(item) : reject('item-not-current')));
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
  return accept({ type: 'agenda/item-added', data: { item, parent, index, kind, minutes }, words: { title } });
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
  const index = Math.min(item.removedFrom ?? 0, siblingsOf(state, item.parent).length);
  return accept({ type: 'agenda/item-restored', data: { item: id, index }, words: null });
}

function moveItem(state: AgendaState, item: AgendaItem, wanted: number): Decided {
  const siblings = siblingsOf(state, item.parent);
  const from = siblings.indexOf(item.id);
  const to = Math.min(wanted, siblings.length - 1);
  return from === to ? accept() : accept({ type: 'agenda/item-moved', data: { item: item.id, from, to }, words: null });
}

function startItem(state: AgendaState, item: AgendaItem): Decided {
  if (siblingsOf(state, item.id).length > 0) return reject('item-is-heading');
  if (item.status !== 'waiting') return reject('item-not-waiting');
  return accept({ type: 'agenda/item-started', data: { item: item.id, replaced: state.current }, words: null });
}

function resumeItem(state: AgendaState, item: AgendaItem): Decided {
  if (item.status !== 'done') return reject('item-not-done');
  if (state.current !== null) return reject('item-running');
  return accept(about('agenda/item-resumed', item.id));
}
