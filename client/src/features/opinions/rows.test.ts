import type { Stance } from '@haoshangliang/shared/features/opinions';
import { describe, expect, it } from 'vitest';
import { inSides } from './rows.ts';

const row = (stance: Stance, no: number) => ({ stance, no });
const rows = [row('against', 3), row('for', 2), row('against', 1)];
const sideOf = ({ stance }: { stance: Stance }) => stance;

describe('opinions in their order', () => {
  it('stand in one row by time', () => {
    expect(inSides(rows, 'time', sideOf)).toEqual([{ stance: null, rows }]);
  });

  it('stand by side, each side once, its rows as they came', () => {
    const sides = inSides(rows, 'stance', sideOf);
    expect(sides.map(({ stance, rows: side }) => [stance, side.map(({ no }) => no)])).toEqual([
      ['against', [3, 1]],
      ['for', [2]],
    ]);
    expect(inSides([], 'stance', sideOf)).toEqual([]);
  });
});
