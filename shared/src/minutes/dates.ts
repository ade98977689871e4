import { wallClock } from '../kernel/index.ts';

const day = 86_400_000;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970 as a date of the Gregorian calendar, by whole numbers. */
function civil(days: number): Civil {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 2026年9月5日: digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). `at` in milliseconds since 1970. */
export function dateOf(at: number): string {
  const date = civil(Math.floor(wallClock(at) / day));
  return `${date.year}年${date.month}月${date.day}日`;
}

/** The year a moment falls into, in China. */
export function yearOf(at: number): number {
  return civil(Math.floor(wallClock(at) / day)).year;
}

/** 19:05 */
export function timeOf(at: number): string {
  const minutes = Math.floor((((wallClock(at) % day) + day) % day) / 60_000);
  const rest = minutes % 60;
  return `${(minutes - rest) / 60}:${rest < 10 ? '0' : ''}${rest}`;
}

/** 2026年9月5日19:05至21:10; the day once where both fall on it, the minute once where it is the same. */
export function stretchOf(from: number, to: number): string {
  const start = `${dateOf(from)}${timeOf(from)}`;
  if (start === `${dateOf(to)}${timeOf(to)}`) return start;
  return `${start}至${sinceThen(from, to)}`;
}

/** A moment told after another one: 21:10 on the same day, 9月6日9:00 later in the year, else the whole date. */
export function sinceThen(before: number, at: number): string {
  if (dateOf(before) === dateOf(at)) return timeOf(at);
  const date = dateOf(at);
  const year = `${yearOf(at)}年`;
  return `${yearOf(before) === yearOf(at) ? date.slice(year.length) : date}${timeOf(at)}`;
}

/** Stretches one after another: 2026年9月5日19:00至21:00、9月6日9:00至10:00. */
export function stretchesOf(stretches: readonly (readonly [number, number])[]): string[] {
  return stretches.map(([from, to], i) => {
    const before = stretches[i - 1]?.[1];
    const whole = stretchOf(from, to);
    if (before === undefined) return whole;
    const start = `${dateOf(from)}${timeOf(from)}`;
    return `${sinceThen(before, from)}${whole.slice(start.length)}`;
  });
}
