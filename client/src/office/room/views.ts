import type { Right } from '@haoshangliang/shared/kernel';

/** lone 单人: everything on one screen; lead 主持: walking the agenda, from a phone too; record 记录: writing. */
export const views = ['lone', 'lead', 'record'] as const;
export type View = (typeof views)[number];

export type ColumnId = 'agenda' | 'floor' | 'voices' | 'draft';
export type PartsId =
  | 'agenda'
  | 'now'
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
      { id: 'floor', parts: ['now', 'asking', 'promises', 'voices', 'hall', 'happened'] },
      draft,
    ],
    first: 'floor',
  },
  lead: {
    columns: [
      agenda,
      { id: 'floor', parts: ['now', 'asking', 'promises', 'hall'] },
      { id: 'voices', parts: ['voices'] },
    ],
    first: 'floor',
  },
  record: {
    columns: [draft, { id: 'floor', parts: ['now', 'voting', 'promises', 'voices', 'happened'] }],
    first: 'floor',
  },
};

/** While people check in, who has come stands before what they say: the desk is what is at hand. */
export function orderedParts(parts: readonly PartsId[], checkingIn: boolean): readonly PartsId[] {
  if (!checkingIn || !parts.includes('hall')) return parts;
  const [now, ...rest] = parts.filter((part) => part !== 'hall');
  return now === undefined ? parts : [now, 'hall', ...rest];
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
