import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';
import type { Method } from './methods.ts';
import { selectSchema } from './selection.ts';

/** What is counted: heads as the roster weighs them, or area in hundredths of a square metre. */
export const measures = ['heads', 'area'] as const;

/**
 * What a fraction is taken of. eligible: the electorate; present: those of it who are there at the close or whose
 * ballot is in; voting: those whose ballot counts, abstentions among them; yes+no: the same without abstentions.
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

/** 一户一票, and what becomes of a second ballot: it stands for the first, or it is refused. */
export const households = ['replace', 'refuse'] as const;

/** As many as provinces let one villager carry for others. */
export const maxProxies = 3;

const parts = {
  advisory: z.boolean(),
  quorum: z.array(quorum).check(z.maxLength(2)),
  conditions: z.array(condition).check(z.maxLength(8)),
  /** For options: how many are chosen, by what, and what is done about a tie. */
  select: z.optional(selectSchema),
  household: z.optional(z.enum(households)),
  /** 委托: how many proxies one person may hold; absent: none, everybody votes for themselves. */
  proxies: z.optional(integer(1, maxProxies)),
};

/** What staff may write for a rule of their own. It decides something: by a condition of agreement, or by choosing. */
export const ownRule = z
  .strictObject({ preset: z.null(), ...parts })
  .check(
    z.refine(
      ({ conditions, select }) =>
        select !== undefined || conditions.some(({ of }) => of === 'agreement'),
    ),
  );

export const presetKeys = [
  'majority',
  'two-thirds',
  'three-quarters',
  'owners',
  'owners-major',
  'village-representatives',
  'straw',
  'consent',
  'plurality',
  'option-majority',
  'record',
] as const;

export type PresetKey = (typeof presetKeys)[number];

const laws = ['civil-code', 'village-committees'] as const;

/** A rule is data: what stands in an event says all that is needed to judge the vote again. */
export const ruleSchema = z.strictObject({
  version: z.literal(1),
  preset: z.nullable(z.enum(presetKeys)),
  /** `article` is null where the law has been renumbered and the number would mislead. */
  source: z.nullable(z.strictObject({ law: z.enum(laws), article: z.nullable(z.int()) })),
  ...parts,
});

export type Rule = z.infer<typeof ruleSchema>;
export type Condition = Rule['conditions'][number];
export type Quorum = Rule['quorum'][number];

/** Does any part of the rule weigh area? */
export function measuresArea({ quorum, conditions, select }: Rule): boolean {
  return (
    select?.measure === 'area' ||
    [...quorum, ...conditions].some(({ measure }) => measure === 'area')
  );
}

/** Does the rule decide anything, or is the count all there is? */
export function decides({ conditions, select }: Rule): boolean {
  return select !== undefined || conditions.length > 0;
}

/** Can this rule judge what this method asks? */
export function suits(rule: Rule, method: Method): boolean {
  if (!decides(rule)) return method.kind !== 'approve';
  const { select, conditions } = rule;
  switch (method.kind) {
    case 'approve':
    case 'consent':
      return select === undefined;
    case 'rating':
      return select === undefined && method.scale.kind === 'satisfaction';
    case 'temperature':
      return false;
    default: {
      // What share agrees with one option is known only where ballots name options, not where they rank or weigh them.
      const named = method.kind === 'single' || method.kind === 'multiple';
      const agreement = conditions.some(({ of }) => of === 'agreement');
      if (select === undefined || (agreement && !named)) return false;
      const most = method.kind === 'ranking' && method.count === 'irv' ? 1 : method.options - 1;
      return select.top <= most;
    }
  }
}
