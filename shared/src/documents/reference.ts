import * as z from 'zod/mini';

/** speech: an opinion that was spoken, in the room or from elsewhere. */
const referenceKinds = ['opinion', 'speech', 'vote'] as const;

export type ReferenceKind = (typeof referenceKinds)[number];

/** What a place in a text points at. The words that carry it are plain text and say it on their own: 见意见12. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The number that the words give: of an opinion in the meeting, of a vote among those that were held. */
  readonly no: number;
}

/** Characters that carry one reference. */
export const longestReference = 40;

const mostNumbered = 10_000;
const idPattern = /^[0-9a-hjkmnp-tv-z]{26}$/;

export function isReferenceKind(value: unknown): value is ReferenceKind {
  return referenceKinds.some((kind) => kind === value);
}

export function isReferenceId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

export function isReferenceNumber(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostNumbered;
}

export const referenceSchema: z.ZodMiniType<Reference> = z.strictObject({
  kind: z.enum(referenceKinds),
  id: z.string().check(z.regex(idPattern)),
  no: z.int().check(z.gte(1), z.lte(mostNumbered)),
});
