import { type Audience, filterMap, getIn, type Recorded, type Viewer } from '../../kernel/index.ts';
import type { MaterialsEvent, Orders } from './events.ts';
import type { MaterialsState } from './state.ts';

type Seen = Recorded<MaterialsEvent>;

/** Others than staff get what is shown, and of the order what they see of it. */
export function redactMaterials(event: Seen, audience: Audience): Seen | null {
  if (audience === 'staff') return event;
  switch (event.type) {
    case 'materials/material-added':
    case 'materials/material-shown':
    case 'materials/material-restored':
      if (event.data.sight !== 'shown') return null;
      return { ...event, data: { ...event.data, orders: seenOf(event.data.orders) } };
    case 'materials/material-held':
      return gone(event, event.data);
    case 'materials/material-removed':
      return event.data.sight === 'shown' ? gone(event, event.data) : null;
    case 'materials/material-renamed':
      if (event.data.sight !== 'shown') return null;
      return { ...event, words: event.words === null ? null : { ...event.words, before: null } };
    case 'materials/material-moved': {
      if (event.data.sight !== 'shown') return null;
      const { before, orders } = event.data;
      // The place it had among all says how many are held back.
      return {
        ...event,
        data: { ...event.data, before: { item: before.item, index: 0 }, orders: seenOf(orders) },
      };
    }
    default:
      return event;
  }
}

function seenOf(orders: Orders): Orders {
  return orders.map(({ item, seen }) => ({ item, order: seen, seen }));
}

function gone(
  { seq, at, actor }: Seen,
  {
    material,
    orders,
  }: Pick<
    Extract<MaterialsEvent, { type: 'materials/material-gone' }>['data'],
    'material' | 'orders'
  >,
): Seen {
  return {
    type: 'materials/material-gone',
    data: { material, orders: seenOf(orders) },
    words: null,
    seq,
    at,
    actor,
  };
}

export function projectMaterials(state: MaterialsState, viewer: Viewer): MaterialsState {
  if (viewer.audience === 'staff') return state;
  const materials = filterMap(state.materials, (material) =>
    material.status === 'shown' ? material : null,
  );
  const lists = Object.entries(state.order).map(
    ([place, ids]) => [place, ids.filter((id) => getIn(materials, id) !== undefined)] as const,
  );
  return { materials, order: Object.fromEntries(lists.filter(([, ids]) => ids.length > 0)) };
}
