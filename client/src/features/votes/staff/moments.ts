/** As a field for day and time has it, by the clock of this device: 2026-11-28T14:30. */
export function asTyped(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Milliseconds since 1970; null for what is no moment. */
export function momentTyped(typed: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return null;
  const at = new Date(typed).getTime();
  return Number.isNaN(at) ? null : at;
}
