import { meetingZone, wallClock } from '@haoshangliang/shared/kernel';
import { currentLanguage } from './language.ts';

const pad = (part: number) => `${part}`.padStart(2, '0');

/** 19:42, by the clock of the meeting's zone, wherever the device is. */
export function timeOfDay(at: number): string {
  const date = new Date(wallClock(at));
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
}

/** 19:42:07, where seconds decide. */
export function timeToTheSecond(at: number): string {
  return `${timeOfDay(at)}:${pad(new Date(wallClock(at)).getUTCSeconds())}`;
}

/** Making one takes longer than a thousand uses of it, and a village has as many entry slips. */
const dayFormats: Record<string, Intl.DateTimeFormat> = {};

/** 2026年9月5日, or as English readers write it. */
export function dayOf(at: number): string {
  const language = currentLanguage();
  dayFormats[language] ??= new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: meetingZone,
  });
  return dayFormats[language].format(at);
}

/** Day and time of day. */
export function momentOf(at: number): string {
  return `${dayOf(at)} ${timeOfDay(at)}`;
}
