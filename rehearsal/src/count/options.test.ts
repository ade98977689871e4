import { describe, expect, test } from 'vitest';
import { chosenFrom, countOptions } from './options.ts';

const papers = (...named: readonly (readonly string[])[]) =>
  new Map(named.map((names, at): [string, readonly string[]] => [`P${at}`, names]));
const abc = ['甲', '乙', '丙'];
const half = { n: 1, d: 2, strict: true };

describe('a count of options', () => {
  test('counts ballots, not names: one may name two', () => {
    const counts = countOptions(abc, papers(['甲', '乙'], ['乙'], []));
    expect([...counts]).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 0],
    ]);
  });

  test('chooses the most named first, and never by the order of the options', () => {
    const cast = papers(['甲', '丙'], ['丙', '乙'], ['丙', '甲']);
    expect(chosenFrom(abc, cast, { top: 2, share: null })).toEqual(['丙', '甲']);
    expect(chosenFrom([...abc].reverse(), cast, { top: 2, share: null })).toEqual(['丙', '甲']);
  });

  test('is a tie where more are level than there is room for', () => {
    const cast = papers(['甲'], ['乙'], ['丙'], ['丙']);
    expect(chosenFrom(abc, cast, { top: 2, share: null })).toBe('tie');
    expect(chosenFrom(abc, cast, { top: 3, share: null })).toEqual(['丙', '甲', '乙']);
    expect(chosenFrom(abc, papers(['甲'], ['乙']), { top: 1, share: half })).toBe('tie');
  });

  test('chooses nobody without enough, exactly at the border', () => {
    expect(chosenFrom(abc, papers(['甲'], ['乙'], ['甲'], []), { top: 1, share: half })).toBe(
      'failed',
    );
    expect(chosenFrom(abc, papers(['甲'], ['乙'], ['甲']), { top: 1, share: half })).toEqual([
      '甲',
    ]);
    expect(chosenFrom(abc, papers(), { top: 1, share: null })).toBe('failed');
  });
});
