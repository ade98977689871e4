import type { ItemId } from '@haoshangliang/shared/features/agenda';
import {
  type Material,
  type MaterialsState,
  orderAt,
} from '@haoshangliang/shared/features/materials';
import { getIn } from '@haoshangliang/shared/kernel';

export interface MaterialPlace {
  /** Null: the meeting as a whole. */
  readonly item: ItemId | null;
  readonly materials: readonly Material[];
}

/** Materials where they belong: those of the meeting first, then item by item; places without any are left out. */
export function materialPlaces(state: MaterialsState, items: readonly ItemId[]): MaterialPlace[] {
  return [null, ...items]
    .map((item) => ({
      item,
      materials: orderAt(state, item).flatMap((id) => getIn(state.materials, id) ?? []),
    }))
    .filter(({ materials }) => materials.length > 0);
}
