import type { Sum, Tally } from '@haoshangliang/shared/features/votes';
import { describe, expect, it } from 'vitest';
import { secondsUntil } from './countdown.ts';
import { barsOf, figure, mostPoints, squareMetres } from './figures.ts';

const sum = (heads: number, area: number | null): Sum => ({ seats: heads, heads, area });

const tally = (area: boolean): Tally => approved(area);

const approved = (area: boolean) => ({
  method: 'approve' as const,
  yes: sum(7, area ? 63_160 : null),
  no: sum(2, area ? 18_100 : null),
  abstain: sum(1, area ? 8_860 : null),
});

describe('figures', () => {
  it('write areas in square metres, exactly', () => {
    expect(squareMetres(8_860)).toBe('88.60');
    expect(squareMetres(5)).toBe('0.05');
    expect(squareMetres(9_000_000_000_001)).toBe('90000000000.01');
    expect(figure('heads', 12)).toBe('12');
  });
});

describe('bars', () => {
  it('have heads over heads and area over area', () => {
    expect(barsOf(tally(true), 'heads')).toEqual([
      { line: { of: 'yes', at: 0, sum: sum(7, 63_160) }, count: 7, total: 10 },
      { line: { of: 'no', at: 0, sum: sum(2, 18_100) }, count: 2, total: 10 },
      { line: { of: 'abstain', at: 0, sum: sum(1, 8_860) }, count: 1, total: 10 },
    ]);
    expect(barsOf(tally(true), 'area')?.map(({ total }) => total)).toEqual([
      90_120, 90_120, 90_120,
    ]);
  });

  it('are not drawn for what was not measured', () => {
    expect(barsOf(tally(false), 'area')).toBeNull();
    const partly: Tally = { ...approved(true), no: sum(2, null) };
    expect(barsOf(partly, 'area')).toBeNull();
  });
});

describe('seconds until the count', () => {
  it('never say less than is left, nor anything below nothing', () => {
    expect(secondsUntil(10_000, 0)).toBe(10);
    expect(secondsUntil(10_000, 1)).toBe(10);
    expect(secondsUntil(10_000, 9_001)).toBe(1);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 60_000)).toBe(0);
  });

  it('of points are of the most that one option could have come to', () => {
    const ranking = { ballots: sum(6, null), abstain: sum(1, null) };
    expect(mostPoints(ranking, 'heads', 4)).toBe(15);
    expect(mostPoints({ ballots: sum(2, 900), abstain: sum(0, 0) }, 'area', 3)).toBe(1800);
  });
});
