import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, stretchesOf, stretchOf, timeOf } from './dates.ts';
import { chineseNumber, squareMetres } from './numerals.ts';

const moments = fc.integer({ min: -2_000_000_000_000, max: 4_102_444_800_000 });
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Etc/GMT-8',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function expected(at: number) {
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${year}年${Number(month)}月${Number(day)}日`,
    time: `${Number(hour)}:${minute}`,
  };
}

describe('dates as an official document writes them', () => {
  test('any moment is what the calendar says eight hours ahead', () => {
    const property = fc.property(moments, (at) => {
      expect({ date: dateOf(at), time: timeOf(at) }).toEqual(expected(at));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test('no leading zero in the date, two digits of minutes', () => {
    const at = Date.parse('2026-09-05T09:05:00+08:00');
    expect(`${dateOf(at)}${timeOf(at)}`).toBe('2026年9月5日9:05');
  });

  test('the day is named once, unless midnight lies between', () => {
    const from = Date.parse('2026-09-05T23:30:00+08:00');
    expect(stretchOf(from, from + 10 * 60_000)).toBe('2026年9月5日23:30至23:40');
    expect(stretchOf(from, from + 60 * 60_000)).toBe('2026年9月5日23:30至9月6日0:30');
    expect(stretchOf(from, from + 59_000)).toBe('2026年9月5日23:30');
  });

  test('stretches one after another name what the one before has not', () => {
    const [first, day] = [Date.parse('2026-12-30T19:00:00+08:00'), 86_400_000];
    const from = [first, first + 7_200_000, first + day, first + 2 * day, first + 3 * day];
    expect(stretchesOf(from.map((at) => [at, at + 3_600_000]))).toEqual([
      '2026年12月30日19:00至20:00',
      '21:00至22:00',
      '12月31日19:00至20:00',
      '2027年1月1日19:00至20:00',
      '1月2日19:00至20:00',
    ]);
  });
});

describe('numbers', () => {
  test('as headings and articles write them', () => {
    const written = [1, 10, 11, 20, 45, 100, 101, 110, 278, 1000, 1259, 2006].map(chineseNumber);
    expect(written).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '四十五',
      '一百',
      '一百零一',
      '一百一十',
      '二百七十八',
      '一千',
      '一千二百五十九',
      '二千零六',
    ]);
  });

  test('areas with two places, exactly', () => {
    expect([0, 5, 8860, 108_600].map(squareMetres)).toEqual(['0.00', '0.05', '88.60', '1086.00']);
  });
});
