import { type Decision, getIn, reject } from '../../kernel/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import type { AgendaItem, AgendaState, ItemId } from './state.ts';

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

type AgendaRejection = (typeof agendaRejections)[number];

export type Decided = Decision<AgendaEvent, AgendaRejection>;
export type Of<T extends AgendaCommand['type']> = Extract<AgendaCommand, { type: T }>;

type Plain =
  | 'agenda/item-finished'
  | 'agenda/item-resumed'
  | 'agenda/item-skipped'
  | 'agenda/item-unskipped'
  | 'agenda/item-overran';

export function about<T extends Plain>(type: T, item: ItemId): AgendaEvent {
  return { type, data: { item }, words: null } as AgendaEvent;
}

export function withItem(
  state: AgendaState,
  id: ItemId,
  then: (item: AgendaItem) => Decided,
): Decided {
  const item = getIn(state.items, id);
  return item === undefined || item.status === 'removed' ? reject('item-unknown') : then(item);
}

export function withCurrent(
  state: AgendaState,
  id: ItemId,
  then: (item: AgendaItem) => Decided,
): Decided {
  return withItem(state, id, (item) =>
    state.current === id ? then(item) : reject('item-not-current'),
  );
}
