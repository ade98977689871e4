import type { Seat } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { NameLine } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { matching, rosterLines } from './roster-lines.ts';

const seat = (id: string, part: Partial<Seat> = {}): Seat => ({
  id: id as SeatId,
  role: 'resident',
  label: 'resident',
  group: null,
  sector: null,
  heads: 1,
  area: null,
  voter: true,
  visitor: false,
  removed: false,
  mergedInto: null,
  mergedBy: null,
  ...part,
});

const name = (id: string, fullName: string, room: string | null): NameLine => ({
  seat: id as SeatId,
  displayName: `${fullName.slice(0, 1)}*`,
  fullName,
  room,
  phone: null,
  label: null,
  invitedAt: null,
  hasLink: false,
  isHeld: false,
});

const lines = rosterLines({
  seats: [seat('a'), seat('b'), seat('c'), seat('gone', { removed: true }), seat('nameless')],
  names: [name('a', '王旸', '1002室'), name('b', '欧阳喆', '302室'), name('c', 'Li Ding', null)],
  groupOf: () => null,
});

describe('the roster at the desk', () => {
  it('is in the order of doors, with people nobody has named and without those removed', () => {
    expect(lines.map((line) => line.name)).toEqual(['', 'Li Ding', '欧阳喆', '王旸']);
  });

  it('goes through the groups, and then to those who are in none', () => {
    const groups: Record<string, string> = { a: '三、四层业主', b: '一、二层业主' };
    const grouped = rosterLines({
      seats: [seat('nameless'), seat('a'), seat('b')],
      names: [],
      groupOf: ({ id }) => groups[id] ?? null,
    });
    expect(grouped.map((line) => line.seat.id)).toEqual(['b', 'a', 'nameless']);
  });

  it.each([
    ['王', ['王旸']],
    ['302', ['欧阳喆']],
    ['３０２ 欧阳', ['欧阳喆']],
    ['li DING', ['Li Ding']],
    ['302 王', []],
    ['  ', ['', 'Li Ding', '欧阳喆', '王旸']],
  ])('finds people by “%s”', (typed, found) => {
    expect(matching(lines, typed).map((line) => line.name)).toEqual(found);
  });
});
