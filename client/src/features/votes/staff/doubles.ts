import type { SeatId } from '@haoshangliang/shared/kernel';
import type { RosterLine } from '../../../roster/index.ts';

type Line = Pick<RosterLine, 'seat' | 'name' | 'room'>;

/** Voters of one name whose doors do not tell them apart: they may be one person on two lines. */
export function doublesIn(lines: readonly Line[]): readonly SeatId[] {
  const voters = lines.filter(({ seat, name }) => seat.voter && name !== '');
  const isDouble = (one: Line) =>
    voters.some(
      (other) =>
        other.seat.id !== one.seat.id &&
        other.name === one.name &&
        (other.room === null || one.room === null || other.room === one.room),
    );
  return voters.filter(isDouble).map(({ seat }) => seat.id);
}
