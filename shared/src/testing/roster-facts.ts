import type { AttendanceFacts } from '../features/attendance/index.ts';
import type { SeatId } from '../kernel/index.ts';
import { startOfTime } from './history.ts';
import { groupAt, seatAt } from './seats.ts';

type Known = Pick<AttendanceFacts, 'seat' | 'sameAs' | 'startsAt' | 'voteOpen'>;

const lines = [
  { id: seatAt(1), group: groupAt(1), voter: true, visitor: false, expected: true },
  { id: seatAt(2), group: null, voter: true, visitor: false, expected: true },
  { id: seatAt(3), group: null, voter: false, visitor: true, expected: false },
];

/** Three seats: an owner in a group, an owner in none, a visitor; `merged` says which of them stands for which. */
export function rosterFacts(merged: readonly (readonly [SeatId, SeatId])[] = []): Known {
  const standsFor = (id: SeatId) => merged.find(([seat]) => seat === id)?.[1] ?? id;
  return {
    seat: (id) => lines.find((line) => line.id === standsFor(id)) ?? null,
    sameAs: (id) => [id, ...merged.filter(([, into]) => into === id).map(([seat]) => seat)],
    startsAt: startOfTime,
    voteOpen: false,
  };
}
