import i18next from 'i18next';
import { timeToTheSecond } from './times.ts';

/** A refusal as it comes from the server, or from the device itself (`offline`, `no-answer`). */
export interface Refused {
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly reference?: string;
}

const moments = ['closedAt', 'opensAt'];

/** A moment in the detail is shown as the time of day; everything else as it is. */
function shown(detail: Refused['detail']): Record<string, string | number> {
  const entries = Object.entries(detail ?? {}).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'number' && moments.includes(key) ? timeToTheSecond(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * The key of a code's words: general ones stand in `errors`, a feature's own in the `refusal` part of its file. Codes
 * come from outside; one that this page does not know is answered in general words.
 */
function keyOf(code: string, detail: Record<string, string | number>): string {
  const loaded = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {});
  const keys = [`errors:${code}`, ...loaded.map((namespace) => `${namespace}:refusal.${code}`)];
  return keys.find((key) => i18next.exists(key, detail)) ?? 'errors:unknown';
}

/** What happened, what is safe and what to do, for any code a refusal may carry. */
export function refusalWords({ code, detail, reference }: Refused): string {
  const values = shown(detail);
  const words = i18next.t(keyOf(code, values) as 'errors:unknown', values);
  return reference === undefined
    ? words
    : `${words} ${i18next.t('errors:reference', { reference })}`;
}
