import type { Seat, SeatRole } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import type { PersonRow } from '../people/people-rows.ts';
import { rosterGroups } from './roster-groups.ts';

const line = (no: number, group: string | null, role: SeatRole, area: number | null): PersonRow => {
  const seat: Seat = {
    id: `${no}`.padStart(26, '0') as SeatId,
    ...{ role, label: role, group: null, sector: null, heads: 1, area, voter: area !== null },
    ...{ visitor: false, removed: false, mergedInto: null, mergedBy: null },
  };
  return { seat, name: undefined, invitation: undefined, doubles: [], group, household: null };
};

describe('rosterGroups', () => {
  it('keeps the order of the list, in groups and of groups, with staff at the end', () => {
    const groups = rosterGroups([
      line(1, null, 'moderator', null),
      line(2, '三层以上', 'resident', 8860),
      line(3, '一、二层', 'resident', 7000),
      line(4, null, 'expert', null),
      line(5, '三层以上', 'resident', 9040),
      line(6, null, 'secretary', null),
      line(7, '三层以上', 'department', null),
    ]);
    expect(
      groups.map(({ group, role, rows, voters, area }) => [
        group ?? role,
        rows.map(({ seat }) => Number(seat.id)),
        voters,
        area,
      ]),
    ).toEqual([
      ['三层以上', [2, 5, 7], 2, 17900],
      ['一、二层', [3], 1, 7000],
      ['expert', [4], 0, 0],
      ['staff', [1, 6], 0, 0],
    ]);
  });

  it('does not take a group called like a role for the role', () => {
    expect(
      rosterGroups([line(1, 'staff', 'resident', 1), line(2, null, 'secretary', null)]),
    ).toHaveLength(2);
    expect(rosterGroups([])).toEqual([]);
  });
});
