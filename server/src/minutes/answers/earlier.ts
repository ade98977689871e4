import { documentName } from '@haoshangliang/shared/features/drafts';
import { saidBefore } from '@haoshangliang/shared/features/minutes';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { findCut } from '../../documents/cuts.ts';
import type { Tables } from '../../ports/tables.ts';
import { minutesDraft } from '../minutes-draft.ts';
import type { Asked } from './asked.ts';
import { type Change, changesBetween } from './changes.ts';

/** What somebody said to the last version that they answered, and what has become of its words since. */
export interface Earlier {
  readonly version: number;
  readonly said: 'passed' | 'returned' | 'confirmed' | 'objected';
  /** In their own words; null once erased. */
  readonly words: readonly (string | null)[];
  /** Null: the text of that version has been destroyed. */
  readonly changes: readonly Change[] | null;
}

/** Null: they have answered no other version, or are not asked about this one any more. */
export async function earlierOf(tables: Tables, asked: Asked): Promise<Earlier | null> {
  const { state, text } = asked;
  if (text?.version == null || state.life.phase === 'issued') return null;
  const said = answered(asked, text.version);
  if (said === null) return null;
  const before = await frozenAs(tables, state, said.version);
  const changes = before === null ? null : changesBetween(before, text.doc);
  return { ...said, changes };
}

function answered({ state, answerer }: Asked, version: number): Omit<Earlier, 'changes'> | null {
  const { reviews, confirmations } = state.minutes;
  if (answerer.kind === 'gate') {
    const review = saidBefore(reviews[answerer.gate], version);
    if (review === null) return null;
    const words = review.note === null ? [] : [review.note];
    return { version: review.version, said: review.outcome, words };
  }
  const confirmed = saidBefore(confirmations[answerer.seat], version);
  if (confirmed === null) return null;
  const words = confirmed.objections.map(({ text }) => text);
  return { version: confirmed.version, said: words.length > 0 ? 'objected' : 'confirmed', words };
}

async function frozenAs(tables: Tables, state: MeetingState, version: number) {
  const draft = minutesDraft(state);
  const frozen = draft?.versions.find((one) => one.version === version);
  if (draft === undefined || frozen === undefined) return null;
  const cut = await findCut(tables, documentName(draft.id, frozen.epoch));
  return cut?.content.doc ?? null;
}
