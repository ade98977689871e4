import type { Id } from '@haoshangliang/shared/kernel';
import type { PendingReaction } from '../ports/event-log.ts';

/** One open line of a device. */
export type LineId = Id<'line'>;

/** By seq: the line whose command led to the event, and whose answer told the acting seat what is its own. */
export type Answered = ReadonlyMap<number, LineId>;

export const nobodyAnswered: Answered = new Map();

/** What events bring along that this process has kept itself. */
export interface Kept {
  readonly reactions: readonly PendingReaction[];
  readonly answered: Answered;
}

export const keptByOthers: Kept = { reactions: [], answered: nobodyAnswered };
