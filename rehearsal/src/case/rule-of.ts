import { z } from 'zod';
import type { Base, Condition, Measure, Option, Rule, Share } from '../count/poll.ts';
import { type Ballot, shareSchema } from './case-file.ts';
import { methodOf } from './method-of.ts';

const bases: Readonly<Record<string, Base>> = {
  eligible: 'eligible',
  voters: 'eligible',
  present: 'present',
  voting: 'voting',
  cast: 'voting',
  yes_no: 'yes+no',
};

const plain = shareSchema.extend({ base: z.string() }).strict();
const measured = z.strictObject({
  heads: shareSchema.strict().optional(),
  area: shareSchema.strict().optional(),
});
const compound = z.record(z.string(), measured);

const measures: readonly Measure[] = ['heads', 'area'];

/** The rule of a vote as a list of conditions; null where the case asks for one that cannot be read. */
export function ruleOf(ballot: Ballot): Rule | null {
  const conditions = conditionsOf(ballot.rule);
  const quorum = quorumOf(ballot);
  if (conditions === null || quorum === null) return null;
  return conditions.some(({ of }) => of === 'agreement') ? { quorum, conditions } : null;
}

function quorumOf({ quorum }: Ballot): Rule['quorum'] | null {
  if (quorum === undefined) return [];
  if (bases[quorum.base] !== 'eligible') return null;
  const { n, d, strict } = quorum;
  return [{ measure: 'heads', n, d, strict }];
}

function conditionsOf(rule: unknown): Condition[] | null {
  const simple = plain.safeParse(rule);
  if (simple.success) {
    const base = bases[simple.data.base];
    const { n, d, strict } = simple.data;
    return base === undefined ? null : [{ measure: 'heads', of: 'agreement', base, n, d, strict }];
  }
  const parts = compound.safeParse(rule);
  if (!parts.success) return null;
  const found = Object.entries(parts.data).map(([key, shares]) => partOf(key, shares));
  return found.includes(null) ? null : found.flatMap((each) => each ?? []);
}

/** `participate`, or `agree_of_` and a base. */
function partOf(key: string, shares: Partial<Record<Measure, Share | undefined>>) {
  const of = key === 'participate' ? 'participation' : 'agreement';
  const named = /^agree_of_(\w+)$/.exec(key)?.[1] ?? '';
  const base = of === 'participation' ? 'eligible' : bases[named];
  if (base === undefined) return null;
  return measures.flatMap((measure): Condition[] => {
    const share = shares[measure];
    return share === undefined ? [] : [{ measure, of, base, ...share }];
  });
}

const meanings: Readonly<Record<string, Option>> = { 赞成: 'yes', 反对: 'no', 弃权: 'abstain' };

/** What an option of the case means; undefined for one of a vote that is not about yes and no. */
export function meaningOf(option: string): Option | undefined {
  return meanings[option];
}

/** Why the vote cannot be played yet; null: it can. */
export function whyNot(ballot: Ballot): string | null {
  const { secrecy, method, options } = ballot;
  if (secrecy !== 'open' && secrecy !== 'secret') return `${secrecy} ballot`;
  const asked = methodOf(ballot);
  if (asked === null) return `method ${method}`;
  if (asked.kind !== 'approve') return null;
  if (options.some((option) => meaningOf(option) === undefined)) return 'options of its own';
  return ruleOf(ballot) === null ? 'its rule' : null;
}
