import * as z from 'zod/mini';

// Characters that have no business in a sentence: controls except tab and line feed, direction overrides, lone surrogates.
const unwanted =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

// Something to be seen: spaces and characters without width alone say nothing.
const visible = /[^\s\p{Cf}]/u;

/** What somebody typed into a form that cannot be asked again, without what `text` refuses. */
export function withoutUnwanted(typed: string): string {
  return typed.replace(new RegExp(unwanted, 'gu'), '');
}

/** A text somebody typed: trimmed, not blank, at most `max` characters (𠮷 is one), free of control and direction characters. */
export function text(max: number): z.ZodMiniType<string, string> {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => !unwanted.test(value) && visible.test(value)),
  );
}

export const integer = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));

export const minute = 60_000;
export const hour = 60 * minute;

/** The schema of a command or an event that says everything by its type. */
export const nothing = z.strictObject({}) as unknown as z.ZodMiniType<object, object>;
