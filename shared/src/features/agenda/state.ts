import { type BucketMap, emptyMap, type Facts, getIn, type Id } from '../../kernel/index.ts';

export type ItemId = Id<'agenda-item'>;

export const itemKinds = [
  'check_in',
  'topic_intro',
  'dept_report',
  'survey_report',
  'expert',
  'floor_speech',
  'discussion',
  'interaction',
  'group',
  'consensus',
  'ballot',
  'assign',
  'rating',
  'closing',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** A removed item stays, so that removing can be taken back. */
export type ItemStatus = 'waiting' | 'running' | 'done' | 'skipped' | 'removed';

export interface AgendaItem {
  readonly id: ItemId;
  /** Null on the first level; there are two levels, no more. */
  readonly parent: ItemId | null;
  readonly kind: ItemKind;
  /** Null once the words have been erased. */
  readonly title: string | null;
  /** Planned length in minutes; null if none was planned. */
  readonly minutes: number | null;
  readonly status: ItemStatus;
  /** First start, milliseconds since 1970. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The planned time had run out while the item was running. */
  readonly overran: boolean;
  /** The item that was running when this one was started; taking the start back lets it run again. */
  readonly replaced: ItemId | null;
  /** The moderator's own note; staff see it, nobody else. */
  readonly note: string | null;
  /** Where it stood among its siblings before it was removed. */
  readonly removedFrom: number | null;
}

export interface AgendaState {
  readonly items: BucketMap<AgendaItem>;
  /** Ids of the first level in order; those of the second level stand behind their parent in `children`. */
  readonly order: readonly ItemId[];
  readonly children: Readonly<Record<string, readonly ItemId[]>>;
  readonly current: ItemId | null;
}

export interface AgendaFacts extends Facts {
  /** A vote that is open holds the agenda where it is. */
  readonly voteOpen: boolean;
}

export const initialAgenda: AgendaState = {
  items: emptyMap,
  order: [],
  children: {},
  current: null,
};

/** The item is on the agenda; a removed one is not. */
export function hasItem(state: AgendaState, id: ItemId): boolean {
  const item = getIn(state.items, id);
  return item !== undefined && item.status !== 'removed';
}

/** Ids of the items below `parent` in order; null is the first level. */
export function siblingsOf(state: AgendaState, parent: ItemId | null): readonly ItemId[] {
  return parent === null ? state.order : (state.children[parent] ?? []);
}
