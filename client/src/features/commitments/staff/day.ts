/** 2026-09-05 as a date field has it: noon of that day in China, so that it is the same day wherever it is read. */
export function dayFrom(typed: string): number | null {
  const at = Date.parse(`${typed}T12:00:00+08:00`);
  return Number.isNaN(at) ? null : at;
}

const ahead = 8 * 3_600_000;

/** What a date field shows; empty for none. */
export function dayTyped(at: number | null): string {
  return at === null ? '' : new Date(at + ahead).toISOString().slice(0, 10);
}
