import type { OutlineRow } from '../../../outline/index.ts';

interface Drop {
  readonly id: string;
  readonly target: string;
  readonly after: boolean;
}

/**
 * Where a dropped item comes to stand among its own siblings, counted from 0; null if it cannot stand there: an item
 * never changes its parent by dragging, and a main item dropped among the sub-items of another stands behind that one.
 */
export function placeAfterDrop(
  rows: readonly OutlineRow[],
  { id, target, after }: Drop,
): number | null {
  const moved = rows.find(({ item }) => item.id === id);
  const found = rows.find(({ item }) => item.id === target);
  if (moved === undefined || found === undefined || moved === found) return null;
  const { parent } = moved.item;
  const beside =
    found.item.parent === parent ? found : rows.find(({ item }) => item.id === found.item.parent);
  if (beside === undefined || beside.item.parent !== parent) return null;
  const behind = after || beside !== found;
  const place = beside.place + (behind ? 1 : 0);
  return place > moved.place ? place - 1 : place;
}
