import type {
  Condition,
  HeldVote,
  Measure,
  Method,
  Quorum,
  Rule,
} from '../features/votes/index.ts';
import { chineseNumber } from './numerals.ts';
import { say } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;
const parts = words.rules;

/**
 * The rule in a sentence, with the law of a named one. Where it chooses among options every part is said from the rule
 * itself, for places and ties are set for each vote. Null for an office's own rule without options: its conditions say it
 * in full.
 */
export function ruleText(vote: Pick<HeldVote, 'rule' | 'method'>): string | null {
  const { household, proxies } = vote.rule;
  const said = [
    votingText(vote),
    household === undefined ? null : words.household[household],
    proxies === undefined ? null : say(words.proxies, { n: proxies }),
  ];
  const known = said.filter((text) => text !== null);
  return known.length === 0 ? null : known.join(allWords.semicolon);
}

function votingText({ rule, method }: Pick<HeldVote, 'rule' | 'method'>): string | null {
  const { preset, select, quorum, conditions } = rule;
  if (select !== undefined) {
    const asked = [...quorum.map(asQuorum), ...conditions].map((part) => partText(part, method));
    return [firstText(select, method), ...asked, parts.tie[select.tie]].join(allWords.semicolon);
  }
  if (preset === null || !isNamed(preset)) return null;
  const { source } = rule;
  return say(words.presets[preset], { law: source === null ? '' : lawText(source) });
}

type Named = keyof typeof words.presets;

function isNamed(preset: string): preset is Named {
  return preset in words.presets;
}

type Part = Condition | (Quorum & { readonly of: 'quorum'; readonly base: 'eligible' });

const asQuorum = (part: Quorum): Part => ({ ...part, of: 'quorum', base: 'eligible' });

function firstText({ top, measure }: NonNullable<Rule['select']>, method: Method): string {
  const by = parts.by[byKey(measure, method)];
  return top === 1 ? say(parts.one, { by }) : say(parts.many, { by, n: top });
}

function byKey(measure: Measure, method: Method): keyof typeof parts.by {
  if (method.kind === 'ranking') return method.count;
  if (method.kind === 'dots') return 'dots';
  return measure === 'area' ? 'area' : 'ballots';
}

function partText(part: Part, { kind }: Method): string {
  const key = part.of === 'agreement' && kind !== 'approve' ? 'option' : part.of;
  const base = parts.base[part.base === 'yes+no' && kind !== 'approve' ? 'expressed' : part.base];
  const of = part.measure === 'area' ? say(parts.area, { base }) : base;
  return say(parts.part[key][part.measure], { share: shareOf(part, of) });
}

/** 超过参与表决者的半数, 占参与表决者的三分之二以上（含本数）. */
function shareOf({ n, d, strict }: Part, base: string): string {
  const fraction = say(words.fraction, { d: chineseNumber(d), n: chineseNumber(n) });
  if (n === d) return say(parts.share.whole, { base });
  if (!strict) return say(parts.share.least, { base, fraction });
  return say(n * 2 === d ? parts.share.half : parts.share.strict, { base, fraction });
}

function lawText({ law, article }: NonNullable<Rule['source']>): string {
  const numbered = article === null ? '' : say(words.article, { n: chineseNumber(article) });
  return say(words.laws[law], { article: numbered });
}
