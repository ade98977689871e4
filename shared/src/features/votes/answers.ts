import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';
import { consentLevels, levelsOf, type Method, maxOptions } from './methods.ts';

/** 赞成, 反对, 弃权. Whatever the method asks, one can abstain. */
export const choices = ['yes', 'no', 'abstain'] as const;

export type Choice = (typeof choices)[number];

const option = integer(0, maxOptions - 1);

/** What stands on one ballot. An option or a level is its place in the order of the ballot, from 0. */
export const answerSchema = z.union([
  z.enum(choices),
  z.discriminatedUnion('kind', [
    /** In ascending order; empty: none of them. */
    z.strictObject({
      kind: z.literal('options'),
      options: z.array(option).check(z.maxLength(maxOptions)),
    }),
    z.strictObject({ kind: z.literal('level'), level: integer(0, 10) }),
    /** The best first; options that are left out stand below all others. */
    z.strictObject({
      kind: z.literal('order'),
      order: z.array(option).check(z.maxLength(maxOptions)),
    }),
    /** For each option, how many dots. */
    z.strictObject({
      kind: z.literal('dots'),
      dots: z.array(integer(0, 100)).check(z.maxLength(maxOptions)),
    }),
  ]),
]);

export type Answer = z.infer<typeof answerSchema>;

type Written = Exclude<Answer, Choice>;

/** Is this a ballot that the method can count? */
export function fits(method: Method, answer: Answer): boolean {
  if (typeof answer === 'string') return method.kind === 'approve' || answer === 'abstain';
  switch (method.kind) {
    case 'approve':
      return false;
    case 'single':
      return fitsOptions(answer, { min: 1, max: 1, of: method.options, none: method.none });
    case 'multiple': {
      const { min, max, options: of, none } = method;
      return fitsOptions(answer, { min, max, of, none });
    }
    case 'ranking':
      return fitsOrder(answer, method.options, method.complete);
    case 'dots':
      return fitsDots(answer, method.options, method.budget);
    default:
      return answer.kind === 'level' && answer.level < levelsOf(method);
  }
}

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly of: number;
  readonly none: boolean;
}

function fitsOptions(answer: Written, { min, max, of, none }: Limits): boolean {
  if (answer.kind !== 'options') return false;
  const { options } = answer;
  if (options.length === 0) return none;
  const ascending = options.every((each, i) => i === 0 || each > (options[i - 1] ?? each));
  const within = options.every((each) => each < of);
  return ascending && within && options.length >= min && options.length <= max;
}

function fitsOrder(answer: Written, of: number, complete: boolean): boolean {
  if (answer.kind !== 'order') return false;
  const { order } = answer;
  const once = new Set(order).size === order.length && order.every((each) => each < of);
  return once && order.length >= (complete ? of : 1);
}

function fitsDots(answer: Written, of: number, budget: number): boolean {
  if (answer.kind !== 'dots') return false;
  const spent = answer.dots.reduce((sum, each) => sum + each, 0);
  return answer.dots.length === of && spent >= 1 && spent <= budget;
}

/** 有保留 may say why, 反对 must; no other ballot carries words. */
export function wantsReason(method: Method, answer: Answer): 'must' | 'may' | 'never' {
  if (method.kind !== 'consent' || typeof answer === 'string' || answer.kind !== 'level') {
    return 'never';
  }
  if (consentLevels[answer.level] === 'object') return 'must';
  return consentLevels[answer.level] === 'reserve' ? 'may' : 'never';
}

/** Both have been through the schema, so their parts stand in the same order. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
