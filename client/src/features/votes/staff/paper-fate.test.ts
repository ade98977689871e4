import type { SeatId } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import type { Box } from './entry-electors.ts';
import { fateOf } from './paper-fate.ts';

const seat = '1'.repeat(26) as SeatId;

type Paper = Box['papers'][number];
type Line = Box['lines'][number];

function box(waiting: readonly number[], counted: readonly number[] = []): Box {
  const papers = waiting.map((number) => ({ number, seat, by: null }) as Paper);
  const lines = counted.map((number) => ({ seat, ballot: { trace: { number } } }) as Line);
  return { papers, lines } as unknown as Box;
}

describe('[VO67] what has become of a sheet', () => {
  const before = box([3]);
  const sheet = { number: 3, name: '杨玉梅', box: before };

  it('is not known from what was told before it was entered', () => {
    expect(fateOf(sheet, before)).toBe('sent');
  });

  it('waits, counts, or was read differently and stands in no list', () => {
    expect(fateOf(sheet, box([3]))).toBe('entered');
    expect(fateOf(sheet, box([4], [3]))).toBe('counts');
    expect(fateOf(sheet, box([4], [5]))).toBe('differs');
  });

  it('stays read differently while later sheets are entered, until it is read anew', () => {
    expect(fateOf(sheet, box([5], [4]))).toBe('differs');
    expect(fateOf(sheet, box([3, 5], [4]))).toBe('entered');
  });
});
