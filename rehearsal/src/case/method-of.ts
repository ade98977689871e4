import { z } from 'zod';
import type { Choosing } from '../count/options.ts';
import { type Ballot, shareSchema } from './case-file.ts';

/** What a vote of a case asks, beside 赞成反对弃权. */
export type CaseMethod =
  | { readonly kind: 'approve' }
  /** As many of the options as `max` on one ballot. */
  | { readonly kind: 'options'; readonly max: number; readonly choosing: Choosing }
  /** One level of satisfaction; nothing is decided. */
  | { readonly kind: 'levels' };

const several = z.strictObject({
  max_choices: z.int().positive(),
  top: z.int().positive(),
});
const one = shareSchema.extend({ base: z.literal('voting') }).strict();

/** Null where the case asks for something that cannot be read. */
export function methodOf({ method, rule, options }: Ballot): CaseMethod | null {
  switch (method) {
    case 'approve':
    case 'approve_weighted':
      return { kind: 'approve' };
    case 'multi_choice': {
      const read = several.safeParse(rule);
      if (!read.success) return null;
      const { max_choices: max, top } = read.data;
      return { kind: 'options', max, choosing: { top, share: null } };
    }
    case 'single_choice': {
      const read = one.safeParse(rule);
      if (!read.success) return null;
      const { n, d, strict } = read.data;
      return { kind: 'options', max: 1, choosing: { top: 1, share: { n, d, strict } } };
    }
    case 'rating':
      return rule === null && options.join() === levels.join() ? { kind: 'levels' } : null;
    default:
      return null;
  }
}

const levels = ['满意', '基本满意', '不满意'];
