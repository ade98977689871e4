import type { VoteId } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { remember } from '../../../sync/remembered.ts';
import { countedIn, type Kept, keptBallot, keyOf, othersOf } from './kept-ballot.ts';

const place = {
  meeting: 'm'.repeat(26) as MeetingId,
  vote: 'v'.repeat(26) as VoteId,
  seat: 's'.repeat(26) as SeatId,
};

const next = (random: string, before: Kept | null): Kept => ({
  ...{ sealed: `sealed ${random}`, random, at: null },
  others: othersOf(before),
});

describe('what a device keeps of sealed ballots', () => {
  it('finds the one before as long as nobody knows whether the newest was counted in', () => {
    const first = countedIn(next('one', null), 1_000);
    const second = next('two', first);
    expect(second.others).toEqual(['one']);
    expect(next('three', second).others).toEqual(['two', 'one']);
    expect(countedIn(second, 2_000)).toMatchObject({ random: 'two', at: 2_000, others: [] });
  });

  it('reads what an earlier page has kept', () => {
    remember(keyOf(place), JSON.stringify({ sealed: 'sealed', random: 'one', at: 1_000 }));
    expect(keptBallot(place)).toEqual({ sealed: 'sealed', random: 'one', at: 1_000, others: [] });
  });
});
