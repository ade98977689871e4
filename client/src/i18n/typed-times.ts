import { wallClock, zoneOffset } from '@haoshangliang/shared/kernel';

/** As a field for day and time has it, by the clock of the meeting's zone: 2026-11-28T14:30. */
export function momentTyped(at: number): string {
  return new Date(wallClock(at)).toISOString().slice(0, 16);
}

/** Milliseconds since 1970; null for what is no moment. */
export function momentFrom(typed: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return null;
  const at = Date.parse(`${typed}${zoneOffset}`);
  return Number.isNaN(at) ? null : at;
}

/** What a field for a day shows; empty for none. */
export function dayTyped(at: number | null): string {
  return at === null ? '' : momentTyped(at).slice(0, 10);
}

/** Noon of that day; null for what is no day. */
export function dayFrom(typed: string): number | null {
  return momentFrom(`${typed}T12:00`);
}
