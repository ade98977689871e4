import type { Seat } from '@haoshangliang/shared/features/people';
import { type OnRoll, type VoteId, votes } from '@haoshangliang/shared/features/votes';
import { emptyMap, type SeatId, setIn } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import { ownElectors, whyNot } from './electors.ts';

const vote = 'v'.repeat(26) as VoteId;
const one = '1'.repeat(26) as SeatId;
const two = '2'.repeat(26) as SeatId;

const seat = (part: Partial<Seat>): Seat => ({
  id: one,
  role: 'resident',
  label: 'resident',
  group: null,
  sector: null,
  heads: 1,
  area: null,
  voter: false,
  visitor: false,
  removed: false,
  mergedInto: null,
  mergedBy: null,
  ...part,
});

describe('the electors of a device', () => {
  it('are its seats that stand on the roll, in its own order', () => {
    const line = (id: SeatId): OnRoll => ({
      seat: id,
      heads: 1,
      area: null,
      group: null,
      admitted: false,
    });
    const roll = setIn(setIn(emptyMap, one, line(one)), two, line(two));
    const state = { ...votes.initial, rolls: { [vote]: roll } };
    const three = '3'.repeat(26) as SeatId;
    expect(ownElectors(state, vote, [two, three, one])).toEqual([
      { seat: two, line: line(two) },
      { seat: one, line: line(one) },
    ]);
    expect(ownElectors(votes.initial, vote, [one])).toEqual([]);
  });
});

describe('why there is no ballot', () => {
  it('says what can be done about it', () => {
    expect(whyNot([], false)).toBe('looking');
    expect(whyNot([], true)).toBe('staff');
    expect(whyNot([seat({ visitor: true })], false)).toBe('visitor');
    expect(whyNot([seat({})], false)).toBe('no-vote');
    expect(whyNot([seat({}), seat({ id: two, voter: true })], false)).toBe('later');
    expect(whyNot([seat({ voter: true, mergedInto: two })], false)).toBe('looking');
    expect(whyNot([seat({ voter: true })], false, { groups: [] })).toBe('group');
  });
});
