import type { Attendance } from '@haoshangliang/shared/features/attendance';
import type { Seat } from '@haoshangliang/shared/features/people';
import { emptyMap, type SeatId, setIn } from '@haoshangliang/shared/kernel';
import { initialMeeting } from '@haoshangliang/shared/meeting';
import { expect, it } from 'vitest';
import { areasOf } from './areas-of.ts';

const idOf = (n: number) => `${n}`.repeat(26) as SeatId;

function hall(...lines: readonly (Partial<Seat> & { readonly left?: boolean; here?: boolean })[]) {
  const { people, attendance } = initialMeeting;
  let seats = people.seats;
  let records: typeof attendance.records = emptyMap;
  lines.forEach(({ here, left, ...line }, i) => {
    const id = idOf(i);
    const seat: Seat = {
      ...{ id, role: 'resident', label: 'resident', group: null, sector: null, heads: 1 },
      ...{ area: null, voter: true, visitor: false, removed: false, mergedInto: null, proof: null },
      mergedBy: null,
      ...line,
    };
    seats = setIn(seats, id, seat);
    const stays = [{ from: 1, to: left ? 2 : null, where: 'in_room', bySelf: true }] as const;
    const record: Attendance = { seat: id, stays, excuse: null };
    if (here || left) records = setIn(records, id, record);
  });
  return areasOf({ ...attendance, records }, { ...people, seats });
}

it('is the area of the voters, and of those of them who are here now', () => {
  const here = hall(
    { area: 8_860, here: true },
    { area: 9_000, left: true },
    { area: 7_000 },
    { area: 5_000, voter: false, here: true },
    { area: 4_000, removed: true },
    { here: true },
  );
  expect(here).toEqual({ here: 8_860, all: 24_860 });
});

it('is nothing where nobody has an area', () => {
  expect(hall({ here: true }, { area: 5_000, voter: false })).toBeNull();
});
