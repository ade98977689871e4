import type {
  Condition,
  HeldVote,
  Quorum,
  Rule,
  Verdict,
} from '@haoshangliang/shared/features/votes';
import { optionWords } from './answer-words.ts';
import { amount, type T } from './figures.ts';

type Share = Pick<Quorum, 'n' | 'd' | 'strict'>;

export type Step = Verdict['conditions'][number];

const known = ['1/2', '1/3', '2/3', '1/4', '3/4', '3/5', '4/5'] as const;

/** A share as laws put it: 过半数, 三分之二以上（含）. */
export function shareWords(t: T, { n, d, strict }: Share): string {
  if (strict && n === 1 && d === 2) return t('share.half');
  if (n === d) return t('share.whole');
  const key = known.find((each) => each === `${n}/${d}`);
  const share = key === undefined ? `${n}/${d}` : t(`share.known.${key}`);
  return t(strict ? 'share.more' : 'share.least', { share });
}

/** One line of the arithmetic, without whether it holds. */
export function stepWords(t: T, vote: Pick<HeldVote, 'method' | 'options'>, step: Step): string {
  const { measure, base } = step;
  return t('step.line', {
    measure: t(`measure.${measure}`),
    part: partWords(t, vote, step),
    count: amount(t, measure, step.count),
    base: baseWords(t, vote.method, base),
    total: amount(t, measure, step.total),
    share: shareWords(t, step),
    needed: amount(t, measure, step.needed),
  });
}

/** Who is counted: those for it, those who do not object, those content, or those who named the option. */
function partWords(t: T, vote: Pick<HeldVote, 'method' | 'options'>, { of, option }: Step): string {
  if (option !== undefined) return t('step.named', { option: optionWords(t, vote, option) });
  const { kind } = vote.method;
  const own = of === 'agreement' && (kind === 'consent' || kind === 'rating');
  return own ? t(`step.agreeing.${kind}`) : t(`step.part.${of}`);
}

function baseWords(t: T, { kind }: HeldVote['method'], base: Step['base']): string {
  return base === 'yes+no' && kind !== 'approve' ? t('step.expressed') : t(`step.base.${base}`);
}

/** The name of a rule, for lists. */
export function ruleName(t: T, { preset }: Pick<Rule, 'preset'>): string {
  return preset === null ? t('rule.own') : t(`rule.name.${preset}`);
}

/** What it takes to pass, in a sentence; a rule of the office's own, condition by condition. */
export function ruleSentence(t: T, rule: Rule): string {
  if (rule.preset !== null) return t(`rule.sentence.${rule.preset}`);
  const quorum = rule.quorum.map((part) => ({ ...part, of: 'quorum', base: 'eligible' }) as const);
  return [...quorum, ...rule.conditions].map((part) => conditionWords(t, part)).join(t('rule.and'));
}

function conditionWords(
  t: T,
  condition: Condition | (Quorum & { readonly of: 'quorum'; readonly base: 'eligible' }),
): string {
  const base = t(`step.base.${condition.base}`);
  const part = t(`rule.part.${condition.of}`, { base, share: shareWords(t, condition) });
  return t('rule.condition', { measure: t(`measure.${condition.measure}`), part });
}

/** The law a rule comes from; null without one. Where the vote is advisory the law is only followed as a model. */
export function lawWords(t: T, { source, advisory }: Rule): string | null {
  if (source === null) return null;
  return t(advisory ? 'rule.reference' : 'rule.source', { law: t(`rule.law.${source.law}`) });
}
