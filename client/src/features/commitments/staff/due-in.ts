import { wallClock } from '@haoshangliang/shared/kernel';
import { dayFrom } from '../../../i18n/typed-times.ts';
import words from './due-words.json' with { type: 'json' };

const oneDay = 86_400_000;
const withinTime = new RegExp(words.within);
const beforeDay = new RegExp(words.beforeDay);
const beforeEnd = new RegExp(words.beforeEnd);

/**
 * The last day that somebody's words name, as a date field would give it: 两周内, 10月15日前, 年底前. Null: they name none.
 * A proposal only: whoever notes the promise sees the date and changes it.
 */
export function dueIn(text: string, at: number): number | null {
  const today = new Date(wallClock(at));
  const [, count = '', unit = ''] = withinTime.exec(text) ?? [];
  if (unit !== '') return dayFrom(dayText(later(today, numberOf(count), unit)));
  const [whole, year, month, day] = beforeDay.exec(text) ?? [];
  if (whole !== undefined) return onDay(today, { year, month: Number(month), day });
  const [, which] = beforeEnd.exec(text) ?? [];
  if (which === undefined) return null;
  const thisMonth = today.getUTCMonth() + 1;
  return onDay(today, {
    year: undefined,
    month: which === words.endOfYear ? 12 : thisMonth,
    day: undefined,
  });
}

const units: Readonly<Record<string, string>> = words.units;

function later(today: Date, count: number, named: string): Date {
  const unit = units[named];
  const date = new Date(today);
  if (unit === 'workday') return workdaysAfter(date, count);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
  else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
  else date.setUTCDate(date.getUTCDate() + count * (unit === 'week' ? 7 : 1));
  return date;
}

/** Weekends left out; of public holidays the program knows nothing. */
function workdaysAfter(today: Date, count: number): Date {
  let date = today;
  for (let left = count; left > 0; ) {
    date = new Date(date.getTime() + oneDay);
    if (date.getUTCDay() % 6 !== 0) left--;
  }
  return date;
}

interface Named {
  readonly year: string | undefined;
  readonly month: number;
  /** Undefined: the last one of the month. */
  readonly day: string | undefined;
}

/** Without a year the next such day. */
function onDay(today: Date, { year, month, day }: Named): number | null {
  const inYear = (y: number) => {
    const last = new Date(Date.UTC(y, month, 0)).getUTCDate();
    const wanted = day === undefined ? last : Number(day);
    return month < 1 || month > 12 || wanted < 1 || wanted > last
      ? null
      : new Date(Date.UTC(y, month - 1, wanted));
  };
  const given = year === undefined ? today.getUTCFullYear() : Number(year);
  const date = inYear(given);
  const isPast = date !== null && dayText(date) < dayText(today);
  const named = isPast && year === undefined ? inYear(given + 1) : date;
  return named === null ? null : dayFrom(dayText(named));
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** 15, 两, 十二, 二十 */
function numberOf(typed: string): number {
  if (/^\d+$/.test(typed)) return Number(typed);
  const [tens = '', ones] = typed.split(words.ten);
  if (ones === undefined) return digit(tens);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

const digits: Readonly<Record<string, number>> = words.digits;

/** Zero for none, and for what is none. */
function digit(sign: string): number {
  return digits[sign] ?? 0;
}
