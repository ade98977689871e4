import type { Audience, Phase, Right, SeatId } from '../kernel/index.ts';

/** What the meeting says about a text and who may touch it; the draft of the feature `drafts` fits. */
export interface TextState {
  readonly kind: 'consensus' | 'minutes';
  readonly readers: 'staff' | 'participants';
  readonly writers: readonly SeatId[];
  readonly epoch: number;
  readonly status: 'writing' | 'cutting' | 'frozen' | 'removed';
}

/** What somebody is in the meeting. */
export interface Reader {
  readonly audience: Audience;
  readonly seats: readonly SeatId[];
  readonly rights: readonly Right[];
}

/** closed: may write this text, but it is not written at the moment, or no longer. */
export type Access = 'write' | 'closed' | 'read' | 'none';

/** May somebody read or write this epoch of a text now? Asked by the server for every connection, by the page before it shows an editor. */
export function accessTo(
  text: TextState,
  reader: Reader,
  now: { epoch: number; phase: Phase },
): Access {
  if (text.status === 'removed' || now.epoch > text.epoch) return 'none';
  const isWriter =
    reader.rights.some((right) => right === 'moderate' || right === 'record') ||
    reader.seats.some((seat) => text.writers.includes(seat));
  if (isWriter) return isOpen(text, now) ? 'write' : 'closed';
  return reader.audience === 'staff' || text.readers === 'participants' ? 'read' : 'none';
}

/** The consensus text is written until the meeting closes, minutes until they are issued. */
function isOpen({ kind, status, epoch }: TextState, now: { epoch: number; phase: Phase }): boolean {
  if (status !== 'writing' || epoch !== now.epoch || now.phase === 'issued') return false;
  return kind === 'minutes' || (now.phase !== 'closed' && now.phase !== 'in-review');
}
