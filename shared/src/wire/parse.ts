import * as z from 'zod/mini';
import { type Detail, type Rejection, reject } from '../kernel/index.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | Rejection<'malformed' | 'unknown-command'>;

/** Parses anything from outside; a refusal names the place that is wrong, never the value. */
export function parse<T>(schema: z.ZodMiniType<T>, input: unknown): Parsed<T> {
  const result = z.safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.data }
    : reject('malformed', whereOf(result.error));
}

function whereOf(error: z.core.$ZodError): Detail {
  const issue = error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  return { at: issue?.code === 'unrecognized_keys' ? `${place} (unknown field)` : place };
}
