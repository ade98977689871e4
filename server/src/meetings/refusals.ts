import { randomBytes } from 'node:crypto';
import { type Detail, idFromBytes } from '@haoshangliang/shared/kernel';
import type { GeneralCode, Refusal } from '@haoshangliang/shared/wire';

/** Eight characters a person can read out on the telephone; they stand in the log beside what went wrong. */
export function newReference(): string {
  return idFromBytes<'reference'>(randomBytes(5)).slice(0, 8).toUpperCase();
}

export function refusal(code: GeneralCode, detail?: Detail): Refusal {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** The server failed, not the request: the same request can be sent again. */
export function fault(reference: string): Refusal {
  return { ok: false, code: 'try-again', reference };
}
