import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { expect, it } from 'vitest';
import { turnoutByGroup } from './roll-rows.ts';

const [low, high] = ['1', '2'].map((digit) => digit.repeat(26) as Id<'group'>);

function line(group: Id<'group'> | null | undefined, voted: boolean): RollLineInfo {
  const ballot = { choice: null, reason: null, channel: 'phone' as const, at: 1, by: null };
  return {
    seat: '3'.repeat(26) as SeatId,
    ...{ heads: 1, area: null, group: group ?? null, admitted: false },
    ballot: voted ? ballot : null,
  };
}

it('counts of each side who has voted, the largest side first', () => {
  const lines = [line(low, true), line(high, false), line(high, true), line(null, false)];
  expect(turnoutByGroup(lines)).toEqual([
    { group: high, done: 1, of: 2 },
    { group: null, done: 0, of: 1 },
    { group: low, done: 1, of: 1 },
  ]);
});
