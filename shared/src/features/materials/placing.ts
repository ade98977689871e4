import { getIn } from '../../kernel/index.ts';
import type { EventOf, Orders } from './events.ts';
import {
  type Material,
  type MaterialId,
  type MaterialsState,
  orderAt,
  type Sight,
} from './state.ts';

/** The place with these ids in order, once `changed` stands as it will. */
export function ordersOf(
  state: MaterialsState,
  order: readonly MaterialId[],
  changed: Material,
): Orders {
  const isShown = (id: MaterialId) =>
    (id === changed.id ? changed : getIn(state.materials, id))?.status === 'shown';
  return [{ item: changed.item, order: [...order], seen: order.filter(isShown) }];
}

type Whole = Pick<EventOf<'materials/material-shown'>, 'data' | 'words'>;

export function wholeOf(
  state: MaterialsState,
  material: Material,
  order: readonly MaterialId[],
): Whole {
  const { id, item, file, kind, pages, bytes, title } = material;
  const sight = material.status === 'shown' ? 'shown' : 'held';
  return {
    data: {
      material: id,
      item,
      file,
      kind,
      pages,
      bytes,
      sight,
      orders: ordersOf(state, order, material),
    },
    words: { title },
  };
}

export function inPlace(state: MaterialsState, material: Material, status: Sight): Whole {
  return wholeOf(state, { ...material, status }, orderAt(state, material.item));
}

export function insertedAt(
  ids: readonly MaterialId[],
  index: number,
  id: MaterialId,
): readonly MaterialId[] {
  return [...ids.slice(0, index), id, ...ids.slice(index)];
}
