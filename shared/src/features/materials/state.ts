import { type BucketMap, emptyMap, type Facts, type Id } from '../../kernel/index.ts';

export type MaterialId = Id<'material'>;
type ItemId = Id<'agenda-item'>;

/** Phones show both as pictures, page by page. */
export const materialKinds = ['pdf', 'picture'] as const;

type MaterialKind = (typeof materialKinds)[number];

/** held: for staff alone, until it is shown. */
export const sights = ['held', 'shown'] as const;

export type Sight = (typeof sights)[number];

export interface Material {
  readonly id: MaterialId;
  /** Null: it belongs to the meeting as a whole. */
  readonly item: ItemId | null;
  readonly file: Id<'file'>;
  readonly kind: MaterialKind;
  readonly pages: number;
  readonly bytes: number;
  /** Null once erased. */
  readonly title: string | null;
  readonly status: Sight | 'removed';
  /** How and where it stood before it was removed. */
  readonly removedFrom: { readonly status: Sight; readonly index: number } | null;
}

export interface MaterialsState {
  /** All for staff, the shown ones for everybody else. */
  readonly materials: BucketMap<Material>;
  /** Ids in their order by place: see `placeOf`. A place without materials has no line. */
  readonly order: Readonly<Record<string, readonly MaterialId[]>>;
}

export interface MaterialsFacts extends Facts {
  /** Null: there is no such item. */
  itemStanding(item: ItemId): 'there' | 'removed' | null;
}

export const initialMaterials: MaterialsState = { materials: emptyMap, order: {} };

/** The key of `order`: the item's id, or the meeting as a whole. */
export function placeOf(item: ItemId | null): string {
  return item ?? 'meeting';
}

/** Ids of the materials of an item, or of the meeting as a whole, in their order. */
export function orderAt(state: MaterialsState, item: ItemId | null): readonly MaterialId[] {
  return state.order[placeOf(item)] ?? [];
}
