import type { Ballot, VoteId } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { remembered } from '../../../sync/remembered.ts';

/** Whose ballot in which vote of which meeting. */
export interface Place {
  readonly meeting: MeetingId;
  readonly vote: VoteId;
  readonly seat: SeatId;
}

/** What the device keeps of a sealed ballot: never what was chosen. */
export interface Kept {
  readonly sealed: string;
  readonly random: string;
  /** When it was counted in, milliseconds since 1970; null: not known yet. */
  readonly at: number | null;
}

export function keyOf({ meeting, vote, seat }: Place): string {
  return `sealed.${meeting}.${vote}.${seat}`;
}

export function keptBallot(place: Place): Kept | null {
  try {
    const kept = JSON.parse(remembered(keyOf(place)) ?? 'null') as Partial<Kept> | null;
    const { sealed, random, at = null } = kept ?? {};
    return typeof random === 'string' && typeof sealed === 'string' ? { sealed, random, at } : null;
  } catch {
    return null;
  }
}

/** A ballot of which only this device knows that it is in the box; its choice stands for none. */
export function boxedBallot(place: Place): Ballot | undefined {
  const at = keptBallot(place)?.at ?? null;
  if (at === null) return undefined;
  return { choice: 'abstain', reason: null, channel: 'phone', at, by: null, account: null };
}
