import type { SeatId } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Names } from './names.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const seat = '1'.repeat(26) as SeatId;

it('asks anew of whose household somebody is once their line was changed, or that was taken back', async () => {
  let household = '甲-501';
  const names = new Names(async ([one]) => ({
    names: { [one!]: '李丁' },
    households: { [one!]: household },
  }));
  const told = vi.fn();
  names.subscribe(told);
  const shown = async () => {
    names.want(seat);
    await vi.advanceTimersByTimeAsync(100);
    return names.householdOf(seat);
  };
  expect(await shown()).toBe('甲-501');
  household = '甲-502';
  expect(await shown()).toBe('甲-501');
  const before = told.mock.calls.length;
  names.follow([{ type: 'people/seat-changed', data: { seat } } as unknown as StreamEvent]);
  expect(told.mock.calls.length).toBe(before + 1);
  expect(names.nameOf(seat)).toBe('李丁');
  expect(await shown()).toBe('甲-502');
});
