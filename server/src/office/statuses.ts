import type { Refusal } from '@haoshangliang/shared/wire';

const statuses: Readonly<Record<string, number>> = {
  malformed: 400,
  'unknown-command': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'not-admitted': 403,
  'wrong-origin': 403,
  'seat-not-yours': 403,
  'not-found': 404,
  'link-invalid': 404,
  'code-wrong': 404,
  'setup-link-invalid': 404,
  'import-gone': 404,
  'file-gone': 404,
  'too-large': 413,
  'file-too-large': 413,
  'copy-too-large': 413,
  'word-too-large': 413,
  'too-fast': 429,
  'account-locked': 429,
  'try-again': 503,
  'copy-failed': 503,
  'paper-not-yet': 404,
  'papers-busy': 503,
  'paper-failed': 503,
  'disk-full': 507,
};

/** The HTTP status of a refusal; 409 where the request was well formed but does not fit how things stand. */
export function statusOf({ code }: Refusal): number {
  return statuses[code] ?? 409;
}
