import { getIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { AgendaEvent } from './events.ts';
import { type AgendaItem, type AgendaState, type ItemId, siblingsOf } from './state.ts';

export function evolveAgenda(state: AgendaState, event: Recorded<AgendaEvent>): AgendaState {
  switch (event.type) {
    case 'agenda/item-added':
      return added(state, event);
    case 'agenda/item-changed':
      return change(state, event.data.item, {
        kind: event.data.kind,
        minutes: event.data.minutes,
        title: event.words?.title ?? null,
      });
    case 'agenda/item-removed':
      return removed(state, event.data.item, event.data.index);
    case 'agenda/item-restored':
      return restored(state, event.data.item, event.data.index);
    case 'agenda/item-moved':
      return moved(state, event.data.item, event.data.to);
    case 'agenda/item-noted':
      return change(state, event.data.item, { note: event.words?.note ?? null });
    case 'agenda/item-overran':
      return change(state, event.data.item, { overran: true });
    case 'agenda/item-skipped':
      return change(state, event.data.item, { status: 'skipped' });
    case 'agenda/item-unskipped':
      return change(state, event.data.item, { status: 'waiting' });
    default:
      return walked(state, event);
  }
}

type Walked = Extract<
  Recorded<AgendaEvent>,
  {
    type:
      | 'agenda/item-started'
      | 'agenda/item-unstarted'
      | 'agenda/item-finished'
      | 'agenda/item-resumed';
  }
>;

function walked(state: AgendaState, event: Walked): AgendaState {
  const { item } = event.data;
  switch (event.type) {
    case 'agenda/item-started': {
      const { replaced } = event.data;
      const before =
        replaced === null ? state : change(state, replaced, { status: 'done', endedAt: event.at });
      const start = { status: 'running', startedAt: event.at, endedAt: null, replaced } as const;
      return { ...change(before, item, start), current: item };
    }
    case 'agenda/item-unstarted': {
      const { resumed } = event.data;
      const waiting = {
        status: 'waiting',
        startedAt: null,
        overran: false,
        replaced: null,
      } as const;
      const before = change(state, item, waiting);
      const after =
        resumed === null ? before : change(before, resumed, { status: 'running', endedAt: null });
      return { ...after, current: resumed };
    }
    case 'agenda/item-finished':
      return { ...change(state, item, { status: 'done', endedAt: event.at }), current: null };
    case 'agenda/item-resumed':
      return { ...change(state, item, { status: 'running', endedAt: null }), current: item };
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: AgendaState): AgendaState {
  return state;
}

function change(state: AgendaState, id: ItemId, part: Partial<AgendaItem>): AgendaState {
  return { ...state, items: updateIn(state.items, id, (item) => ({ ...item, ...part })) };
}

function added(
  state: AgendaState,
  event: Extract<Recorded<AgendaEvent>, { type: 'agenda/item-added' }>,
): AgendaState {
  const { item: id, parent, kind, minutes, index } = event.data;
  const item: AgendaItem = {
    id,
    parent,
    kind,
    title: event.words?.title ?? null,
    minutes,
    status: 'waiting',
    startedAt: null,
    endedAt: null,
    overran: false,
    replaced: null,
    note: null,
    removedFrom: null,
  };
  return inserted({ ...state, items: setIn(state.items, id, item) }, item, index);
}

function removed(state: AgendaState, id: ItemId, index: number): AgendaState {
  const item = getIn(state.items, id);
  if (item === undefined) return state;
  const left = siblingsOf(state, item.parent).filter((sibling) => sibling !== id);
  return withSiblings(
    change(state, id, { status: 'removed', removedFrom: index }),
    item.parent,
    left,
  );
}

function restored(state: AgendaState, id: ItemId, index: number): AgendaState {
  const item = getIn(state.items, id);
  if (item === undefined) return state;
  return inserted(change(state, id, { status: 'waiting', removedFrom: null }), item, index);
}

function moved(state: AgendaState, id: ItemId, to: number): AgendaState {
  const item = getIn(state.items, id);
  if (item === undefined) return state;
  const left = siblingsOf(state, item.parent).filter((sibling) => sibling !== id);
  return withSiblings(state, item.parent, insertedAt(left, to, id));
}

function inserted(state: AgendaState, item: AgendaItem, index: number): AgendaState {
  return withSiblings(
    state,
    item.parent,
    insertedAt(siblingsOf(state, item.parent), index, item.id),
  );
}

function withSiblings(
  state: AgendaState,
  parent: ItemId | null,
  siblings: readonly ItemId[],
): AgendaState {
  if (parent === null) return { ...state, order: siblings };
  return { ...state, children: { ...state.children, [parent]: siblings } };
}

function insertedAt(ids: readonly ItemId[], index: number, id: ItemId): readonly ItemId[] {
  return [...ids.slice(0, index), id, ...ids.slice(index)];
}
