import type { ItemKind } from '@haoshangliang/shared/features/agenda';
import type { Right } from '@haoshangliang/shared/kernel';

/** lone 单人: everything on one screen; lead 主持: walking the agenda, from a phone too; record 记录: writing. */
export const views = ['lone', 'lead', 'record'] as const;
export type View = (typeof views)[number];

export type ColumnId = 'agenda' | 'floor' | 'voices' | 'draft';
export type PartsId =
  | 'agenda'
  | 'now'
  | 'claims'
  | 'asking'
  | 'voting'
  | 'promises'
  | 'voices'
  | 'hall'
  | 'happened'
  | 'draft';

interface ColumnPlan {
  readonly id: ColumnId;
  readonly parts: readonly PartsId[];
}

interface Arrangement {
  /** From left to right; on a narrow screen one at a time. */
  readonly columns: readonly ColumnPlan[];
  /** The one that a narrow screen shows first. */
  readonly first: ColumnId;
}

const agenda: ColumnPlan = { id: 'agenda', parts: ['agenda'] };
const draft: ColumnPlan = { id: 'draft', parts: ['draft'] };

/** The same parts in other places. A view only arranges: what somebody may do is asked part by part. */
export const arrangements: Readonly<Record<View, Arrangement>> = {
  lone: {
    columns: [
      agenda,
      { id: 'floor', parts: ['now', 'claims', 'asking', 'promises', 'voices', 'hall', 'happened'] },
      draft,
    ],
    first: 'floor',
  },
  lead: {
    columns: [
      agenda,
      { id: 'floor', parts: ['now', 'claims', 'asking', 'promises', 'hall'] },
      { id: 'voices', parts: ['voices'] },
    ],
    first: 'floor',
  },
  record: {
    columns: [draft, { id: 'floor', parts: ['now', 'voting', 'promises', 'voices', 'happened'] }],
    first: 'floor',
  },
};

/** The part that what the meeting is at brings to the front. */
export type AtHand = 'asking' | 'hall' | 'voices' | 'promises' | null;

const talks: readonly ItemKind[] = [
  'topic_intro',
  'dept_report',
  'survey_report',
  'expert',
  'floor_speech',
  'discussion',
  'interaction',
  'group',
];

/**
 * A vote that runs; while people check in, who has come; while they talk, what they say, as long as nothing is there to be
 * voted on.
 */
export function atHand(kind: ItemKind | null, votes: 'running' | 'here' | null): AtHand {
  if (votes === 'running') return 'asking';
  if (kind === 'check_in') return 'hall';
  return kind !== null && talks.includes(kind) && votes === null ? 'voices' : null;
}

/** Somebody stands at the desk and waits to be confirmed: that is never below anything long. */
const always: readonly PartsId[] = ['now', 'claims'];

/** What is at hand stands right behind what stands first whatever happens. */
export function orderedParts(parts: readonly PartsId[], first: AtHand): readonly PartsId[] {
  if (first === null || !parts.includes(first)) return parts;
  const others = parts.filter((part) => part !== first && !always.includes(part));
  return [...parts.filter((part) => always.includes(part)), first, ...others];
}

/** Where somebody begins who has chosen nothing yet on this machine. */
export function usualView(rights: readonly Right[], narrow: boolean): View {
  const leads = rights.includes('moderate');
  const writes = rights.includes('record');
  if (leads && (narrow || !writes)) return 'lead';
  const receives = rights.includes('receive');
  return writes && !leads && !receives ? 'record' : 'lone';
}

export function isView(value: string | null): value is View {
  return views.some((view) => view === value);
}
