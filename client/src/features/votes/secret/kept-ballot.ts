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
  /** The random numbers of ballots before it, one of which lies in the box as long as this one is not counted in. */
  readonly others: readonly string[];
}

/** What the next ballot keeps of those before it: whether it takes their place nobody knows yet. */
export function othersOf(before: Kept | null): readonly string[] {
  if (before === null) return [];
  return before.at === null ? [before.random, ...before.others] : [before.random];
}

/** In the box for certain: nothing before it is there any more. */
export function countedIn(kept: Kept, at: number): Kept {
  return { ...kept, at, others: [] };
}

export function keyOf({ meeting, vote, seat }: Place): string {
  return `sealed.${meeting}.${vote}.${seat}`;
}

export function keptBallot(place: Place): Kept | null {
  try {
    const kept = JSON.parse(remembered(keyOf(place)) ?? 'null') as Partial<Kept> | null;
    const { sealed, random, at = null, others = [] } = kept ?? {};
    return typeof random === 'string' && typeof sealed === 'string'
      ? { sealed, random, at, others }
      : null;
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
