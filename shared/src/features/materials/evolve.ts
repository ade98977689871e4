import { deleteIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { EventOf, MaterialsEvent, Orders } from './events.ts';
import { type Material, type MaterialId, type MaterialsState, placeOf } from './state.ts';

export function evolveMaterials(
  state: MaterialsState,
  event: Recorded<MaterialsEvent>,
): MaterialsState {
  switch (event.type) {
    case 'materials/material-added':
    case 'materials/material-shown':
    case 'materials/material-restored':
      return placed(state, event);
    case 'materials/material-held':
      return ordered(change(state, event.data.material, { status: 'held' }), event.data.orders);
    case 'materials/material-removed': {
      const { material, sight, index, orders } = event.data;
      return ordered(
        change(state, material, { status: 'removed', removedFrom: { status: sight, index } }),
        orders,
      );
    }
    case 'materials/material-renamed':
      return change(state, event.data.material, { title: event.words?.title ?? null });
    case 'materials/material-moved':
      return ordered(
        change(state, event.data.material, { item: event.data.item }),
        event.data.orders,
      );
    case 'materials/material-gone':
      return ordered(
        { ...state, materials: deleteIn(state.materials, event.data.material) },
        event.data.orders,
      );
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: MaterialsState): MaterialsState {
  return state;
}

type Placed = EventOf<
  'materials/material-added' | 'materials/material-shown' | 'materials/material-restored'
>;

function placed(state: MaterialsState, { data, words }: Placed): MaterialsState {
  const { material: id, item, file, kind, pages, bytes, sight, orders } = data;
  const title = words?.title ?? null;
  const material: Material = {
    id,
    item,
    file,
    kind,
    pages,
    bytes,
    title,
    status: sight,
    removedFrom: null,
  };
  return ordered({ ...state, materials: setIn(state.materials, id, material) }, orders);
}

function change(state: MaterialsState, id: MaterialId, part: Partial<Material>): MaterialsState {
  return {
    ...state,
    materials: updateIn(state.materials, id, (material) => ({ ...material, ...part })),
  };
}

function ordered(state: MaterialsState, orders: Orders): MaterialsState {
  const order: Record<string, readonly MaterialId[]> = { ...state.order };
  for (const { item, order: ids } of orders) {
    if (ids.length === 0) delete order[placeOf(item)];
    else order[placeOf(item)] = ids;
  }
  return { ...state, order };
}
