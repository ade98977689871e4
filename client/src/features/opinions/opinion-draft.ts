import { type Stance, stances } from '@haoshangliang/shared/features/opinions';
import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { forget, remember, remembered } from '../../sync/remembered.ts';

/** What somebody is writing and has not handed in. */
export interface OpinionDraft {
  readonly item: Id<'agenda-item'> | null;
  readonly stance: Stance | null;
  readonly text: string;
}

export const emptyDraft: OpinionDraft = { item: null, stance: null, text: '' };

/** One for each seat in each meeting; it outlives the page and a dead battery. */
export function draftKey(meeting: MeetingId, seat: SeatId): string {
  return `opinion.${meeting}.${seat}`;
}

export function keptDraft(key: string): OpinionDraft {
  const stored = fromJson(remembered(key));
  const { item, stance, text } = stored;
  return {
    // An item of another time is not found among those on offer and falls away there.
    item: typeof item === 'string' ? (item as Id<'agenda-item'>) : null,
    stance: stances.find((one) => one === stance) ?? null,
    text: typeof text === 'string' ? text : '',
  };
}

/** Whether the device keeps it; an empty one is forgotten. */
export function keepDraft(key: string, draft: OpinionDraft): boolean {
  if (draft.text.trim() !== '') return remember(key, JSON.stringify(draft));
  forget(key);
  return true;
}

function fromJson(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
