import type {
  Condition,
  HeldVote,
  Quorum,
  Rule,
  Verdict,
} from '@haoshangliang/shared/features/votes';
import { optionWords } from './answer-words.ts';
import { amount, type T, unitOf } from './figures.ts';

type Method = HeldVote['method'];
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
export function stepWords(
  t: T,
  vote: Pick<HeldVote, 'method' | 'options' | 'rule'>,
  step: Step,
): string {
  const { base } = step;
  const measure = unitOf(vote.rule, step.measure);
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

/** What was counted and what it would have taken, as short as a wall asks for. */
export function missedWords(t: T, vote: Parameters<typeof stepWords>[1], step: Step): string {
  const measure = unitOf(vote.rule, step.measure);
  const part = partWords(t, vote, step);
  const count = amount(t, measure, step.count);
  return t('screen.missed', { part, count, needed: amount(t, measure, step.needed) });
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

type Asked = Pick<HeldVote, 'rule' | 'method'>;

/**
 * What it takes to pass, in a sentence. Where options are chosen, and in a rule of the office's own, every part is said
 * from the rule itself: places, ties and shares are set for each vote.
 */
export function ruleSentence(t: T, asked: Asked): string {
  const { household, proxies } = asked.rule;
  const parts = [
    votingSentence(t, asked),
    ...(household === undefined ? [] : [t(`rule.household.${household}`)]),
    ...(proxies === undefined ? [] : [t('rule.proxies', { most: proxies })]),
  ];
  return parts.reduce((before, next) => t('rule.sentences', { before, next }));
}

function votingSentence(t: T, { rule, method }: Asked): string {
  const { preset, select, quorum, conditions } = rule;
  if (preset !== null && isNamed(preset) && !asksLevels({ rule, method })) {
    return t(`rule.sentence.${preset}`);
  }
  const asked = [...quorum.map(asQuorum), ...conditions].map((part) =>
    conditionWords(t, part, { rule, method }),
  );
  if (select === undefined) return t('rule.passes', { parts: asked.join(t('rule.and')) });
  const parts = [firstWords(t, select, method), ...asked, t(`rule.choose.tie.${select.tie}`)];
  return `${parts.join(t('rule.and'))}${t('rule.choose.end')}`;
}

/** Rules by whose name all is said. */
type Named = Exclude<NonNullable<Rule['preset']>, 'plurality' | 'option-majority'>;

/** Nobody says 赞成 then, as the sentences of these rules do: the rule itself says who counts as agreeing. */
function asksLevels({ rule: { preset, conditions }, method: { kind } }: Asked): boolean {
  return preset !== 'consent' && (kind === 'consent' || kind === 'rating') && conditions.length > 0;
}

function isNamed(preset: NonNullable<Rule['preset']>): preset is Named {
  return preset !== 'plurality' && preset !== 'option-majority';
}

function firstWords(t: T, { top, measure }: NonNullable<Rule['select']>, { kind }: Method): string {
  const ballots = measure === 'area' ? 'area' : 'ballots';
  const by = t(`rule.choose.by.${kind === 'dots' || kind === 'ranking' ? kind : ballots}`);
  return top === 1 ? t('rule.choose.one', { by }) : t('rule.choose.many', { by, n: top });
}

type Part = Condition | (Quorum & { readonly of: 'quorum'; readonly base: 'eligible' });

const asQuorum = (part: Quorum): Part => ({ ...part, of: 'quorum', base: 'eligible' });

function conditionWords(t: T, condition: Part, { rule, method }: Asked): string {
  const measure = t(`measure.${unitOf(rule, condition.measure)}`);
  const base = baseWords(t, method, condition.base);
  const values = { base, share: shareWords(t, condition) };
  const { kind } = method;
  const options = kind === 'single' || kind === 'multiple';
  const levels = kind === 'consent' || kind === 'rating';
  if (condition.of !== 'agreement' || !(options || levels)) {
    const part = t(`rule.part.${condition.of}`, values);
    return t('rule.condition', { measure, part });
  }
  const part = levels ? t(`rule.agreeing.${kind}`, values) : t('rule.choose.each', values);
  return t('rule.condition', { measure, part });
}

/** The law a rule comes from; null without one. Where the vote is advisory the law is only followed as a model. */
export function lawWords(t: T, { source, advisory }: Rule): string | null {
  if (source === null) return null;
  return t(advisory ? 'rule.reference' : 'rule.source', { law: t(`rule.law.${source.law}`) });
}
