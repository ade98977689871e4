import type { Choices, Known } from '../../kernel/index.ts';
import { type Answer, wantsReason } from './answers.ts';
import type { VotesCommand } from './commands.ts';
import { levelsOf, type Method, optionsOf, rankings } from './methods.ts';
import { presets } from './presets.ts';
import { households, presetKeys, type Rule, suits } from './rule.ts';
import { type Select, tieBreaks } from './selection.ts';

type Form = Omit<Extract<VotesCommand, { type: 'votes/prepare-vote' }>, 'type'>;

export function anyForm(choices: Choices, known: Known): Form {
  const method = anyMethod(choices);
  const groups = known('group');
  const group = choices.one(groups);
  const secrecy = choices.oneIn(3) ? 'secret' : 'named';
  const terms = {
    groups: group === undefined || choices.oneIn(2) ? null : [group],
    presentOnly: choices.oneIn(3),
    leastSeconds: choices.oneIn(3) ? 2 : 0,
    ...(secrecy === 'named' && choices.oneIn(4) ? { live: true as const } : {}),
  };
  return {
    item: choices.oneIn(4) ? (choices.one(known('agenda-item')) ?? null) : null,
    subject: null,
    question: choices.words(),
    method,
    options: Array.from({ length: optionsOf(method) }, (_, i) => `${i} ${choices.words()}`),
    secrecy,
    rule: { ...anyRule(method, choices), ...anyVoters(secrecy, choices) },
    seconds: 30 + choices.upTo(60),
    ...(choices.oneIn(4) ? { terms } : {}),
  };
}

function anyMethod(choices: Choices): Method {
  const options = 2 + choices.upTo(3);
  const count = choices.one(rankings) ?? 'borda';
  const max = 1 + choices.upTo(options - 1);
  const none = choices.oneIn(2);
  const numeric = { kind: 'numeric', from: 1, to: 5 } as const;
  const scale = none ? ({ kind: 'satisfaction' } as const) : numeric;
  const methods: readonly Method[] = [
    { kind: 'approve', version: 1 },
    { kind: 'approve', version: 1 },
    { kind: 'single', version: 1, options, none },
    { kind: 'multiple', version: 1, options, min: 1, max, none },
    { kind: 'rating', version: 1, scale },
    { kind: 'ranking', version: 1, options, count, complete: none },
    { kind: 'dots', version: 1, options, budget: 1 + choices.upTo(9) },
    { kind: 'consent', version: 1 },
    { kind: 'temperature', version: 1 },
  ];
  return choices.one(methods) ?? { kind: 'approve', version: 1 };
}

function anyVoters(secrecy: Form['secrecy'], choices: Choices) {
  if (secrecy === 'secret') return {};
  const household = choices.one(households) ?? 'replace';
  return {
    ...(choices.oneIn(2) ? {} : { household }),
    ...(choices.oneIn(2) ? {} : { proxies: 1 + choices.upTo(2) }),
  };
}

/** A rule of the table's or one written out, as the method can be judged by. */
function anyRule(method: Method, choices: Choices): Form['rule'] {
  const tie = choices.one(tieBreaks) ?? 'none';
  const select: Select = { top: 1, measure: 'heads', tie };
  if (optionsOf(method) > 0) {
    return choices.oneIn(4) ? { preset: 'record' } : { preset: 'plurality', select };
  }
  const own = {
    preset: null,
    advisory: choices.oneIn(2),
    quorum: choices.oneIn(2) ? [] : [{ measure: 'heads', n: 1, d: 3, strict: true } as const],
    conditions: [
      { of: 'agreement', base: 'yes+no', measure: 'heads', n: 1, d: 2, strict: true } as const,
    ],
  };
  const asRule: Rule = { version: 1, source: null, ...own };
  if (suits(asRule, method) && choices.oneIn(2)) return own;
  return {
    preset: choices.one(presetKeys.filter((key) => suits(presets[key], method))) ?? 'record',
  };
}

/** A ballot that the method can count. */
export function anyAnswer(method: Method, choices: Choices): Answer {
  if (method.kind === 'approve') return choices.one(['yes', 'no', 'abstain'] as const) ?? 'yes';
  if (choices.oneIn(8)) return 'abstain';
  const all = Array.from({ length: optionsOf(method) }, (_, option) => option);
  const first = choices.one(all) ?? 0;
  switch (method.kind) {
    case 'single':
      return { kind: 'options', options: [first] };
    case 'multiple':
      return { kind: 'options', options: all.slice(0, 1 + choices.upTo(method.max - 1)) };
    case 'ranking':
      return { kind: 'order', order: [...all.slice(first), ...all.slice(0, first)] };
    case 'dots':
      return { kind: 'dots', dots: all.map((option) => (option === first ? method.budget : 0)) };
    default:
      return { kind: 'level', level: choices.upTo(levelsOf(method) - 1) };
  }
}

/** A ballot with the words it needs. */
export function anyPaper(method: Method, choices: Choices) {
  const choice = anyAnswer(method, choices);
  const wanted = wantsReason(method, choice);
  const says = wanted === 'must' || (wanted === 'may' && choices.oneIn(2));
  return says ? { choice, reason: choices.words() } : { choice };
}
