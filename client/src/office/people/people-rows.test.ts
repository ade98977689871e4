import { type HouseholdId, people, type Seat } from '@haoshangliang/shared/features/people';
import { emptyMap, type SeatId, setIn } from '@haoshangliang/shared/kernel';
import type { NameLine } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { areaText, personRows } from './people-rows.ts';

const id = (no: number) => `${no}`.padStart(26, '0') as SeatId;

const seat = (no: number, change: Partial<Seat> = {}): Seat => ({
  id: id(no),
  ...{ role: 'resident', label: 'resident', group: null, sector: null, heads: 1, area: null },
  ...{ voter: true, visitor: false, removed: false, mergedInto: null, mergedBy: null },
  ...change,
});

const name = (no: number): NameLine => ({
  seat: id(no),
  displayName: `${no}`,
  ...{ fullName: null, room: null, phone: null, label: null },
  ...{ invitedAt: null, hasLink: false, isHeld: false },
});

describe('personRows', () => {
  it('keeps the order of the list, without those who have gone', () => {
    const seats = [
      seat(1),
      seat(2, { removed: true }),
      seat(3),
      seat(4, { mergedInto: id(1) }),
      seat(5),
    ];
    const state = {
      ...people.initial,
      seats: seats.reduce(
        (map, each) => setIn(map, each.id, each),
        people.initial.seats ?? emptyMap,
      ),
    };
    const names = [name(3), name(2), name(1)];
    const rows = personRows(state, { names, households: {} }, []);
    expect(rows.map((row) => Number(row.seat.id))).toEqual([3, 1, 5]);
    expect(rows.map(({ doubles }) => doubles.map((one) => Number(one.seat.id)))).toEqual([
      [],
      [4],
      [],
    ]);
  });

  it('says of which household the meeting knows somebody to be, also after that was taken back', () => {
    const [before, after] = ['h1', 'h2'].map((home) => home.padEnd(26, '0') as HouseholdId);
    const households = { [before!]: '甲-501', [after!]: '甲-502' };
    const called = (household: HouseholdId | null) => {
      const seats = setIn(emptyMap, id(1), seat(1, { household }));
      return personRows({ ...people.initial, seats }, { names: [name(1)], households }, [])[0]
        ?.household;
    };
    expect([called(after!), called(before!), called(null)]).toEqual(['甲-502', '甲-501', null]);
  });
});

describe('areaText', () => {
  it('says hundredths as people write them', () => {
    expect([8860, 5, 0].map(areaText)).toEqual(['88.60', '0.05', '0.00']);
  });
});
