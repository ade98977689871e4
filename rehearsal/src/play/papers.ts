import { meaningOf } from '../case/rule-of.ts';
import type { VotePlan } from '../case/vote-plan.ts';
import { PlayFault } from '../line/browser.ts';

/** What is asked, in the words of the protocol. */
export function methodBody({ method, ballot }: VotePlan) {
  const options = ballot.options.length;
  switch (method.kind) {
    case 'options':
      return method.max === 1
        ? { kind: 'single', version: 1, options, none: false }
        : { kind: 'multiple', version: 1, options, min: 1, max: method.max, none: false };
    case 'levels':
      return { kind: 'rating', version: 1, scale: { kind: 'satisfaction' } };
    default:
      return { kind: 'approve', version: 1 };
  }
}

/** By which rule it is judged. */
export function ruleBody({ method, ballot, rule }: VotePlan) {
  if (method.kind === 'levels') return { preset: 'record' };
  const own = { preset: null, advisory: ballot.disclaimer !== undefined };
  if (method.kind === 'approve') return { ...own, ...rule };
  const { top, share } = method.choosing;
  const conditions =
    share === null ? [] : [{ measure: 'heads', of: 'agreement', base: 'voting', ...share }];
  const select = { top, measure: 'heads', tie: 'none' };
  return { ...own, quorum: rule.quorum, conditions, select };
}

/** What options are called, where the vote has any of its own. */
export function optionsBody({ method, ballot }: VotePlan) {
  return method.kind === 'options' ? { options: ballot.options } : {};
}

/** One ballot, in the words of the protocol. */
export function paperBody({ method, ballot }: VotePlan, named: readonly string[]): unknown {
  const places = named.map((name) => ballot.options.indexOf(name)).sort((a, b) => a - b);
  if (places.includes(-1)) throw new PlayFault(named.join(), 'is no option of this vote');
  if (method.kind === 'options') return { kind: 'options', options: places };
  if (method.kind === 'levels') return { kind: 'level', level: places[0] };
  return meaningOf(named[0] ?? '');
}
