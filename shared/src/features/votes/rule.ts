import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';

/** What is counted: heads as the roster weighs them, or area in hundredths of a square metre. */
export const measures = ['heads', 'area'] as const;

/**
 * What a fraction is taken of. eligible: the electorate; present: the electorate checked in at the close; voting: those
 * whose ballot counts, abstentions among them; yes+no: the same without abstentions.
 */
export const bases = ['eligible', 'present', 'voting', 'yes+no'] as const;

export type Measure = (typeof measures)[number];
export type Base = (typeof bases)[number];

/** Denominators up to here and totals up to `maxTotal` keep every product a whole number below 2^53. */
const maxDenominator = 1000;

/** The most heads, or hundredths of a square metre, that one electorate may weigh together. */
export const maxTotal = 9_000_000_000_000;

/** `strict`: more than n/d (过半数); otherwise n/d and above (三分之二以上, the limit included). */
const fraction = {
  measure: z.enum(measures),
  n: integer(1, maxDenominator),
  d: integer(1, maxDenominator),
  strict: z.boolean(),
};

/** More than all can never be reached, nor more parts than there are. */
const reachable = z.refine<{ n: number; d: number; strict: boolean }>(({ n, d, strict }) =>
  strict ? n < d : n <= d,
);

const participation = z.strictObject({
  ...fraction,
  of: z.literal('participation'),
  base: z.enum(['eligible', 'present']),
});

const agreement = z.strictObject({ ...fraction, of: z.literal('agreement'), base: z.enum(bases) });

const condition = z.discriminatedUnion('of', [participation, agreement]).check(reachable);

/** How much of the electorate must be there when the vote opens. */
const quorum = z.strictObject(fraction).check(reachable);

/** What staff may write for a rule of their own. A vote that decides something has a condition of agreement. */
export const ownRule = {
  advisory: z.boolean(),
  quorum: z.array(quorum).check(z.maxLength(2)),
  conditions: z.array(condition).check(
    z.maxLength(8),
    z.refine((list) => list.some(({ of }) => of === 'agreement')),
  ),
};

export const presetKeys = [
  'majority',
  'two-thirds',
  'owners',
  'owners-major',
  'village-representatives',
  'straw',
] as const;

export type PresetKey = (typeof presetKeys)[number];

const laws = ['civil-code', 'village-committees'] as const;

/** A rule is data: what stands in an event says all that is needed to judge the vote again. */
export const ruleSchema = z.strictObject({
  version: z.literal(1),
  preset: z.nullable(z.enum(presetKeys)),
  /** `article` is null where the law has been renumbered and the number would mislead. */
  source: z.nullable(z.strictObject({ law: z.enum(laws), article: z.nullable(z.int()) })),
  ...ownRule,
});

export type Rule = z.infer<typeof ruleSchema>;
export type Condition = Rule['conditions'][number];
export type Quorum = Rule['quorum'][number];

/** Does any part of the rule weigh area? */
export function measuresArea(rule: Rule): boolean {
  return [...rule.quorum, ...rule.conditions].some(({ measure }) => measure === 'area');
}
