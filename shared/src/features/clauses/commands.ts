import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, hour, idOf, text } from '../../kernel/index.ts';
import { outcomes, standings } from './state.ts';

const clause = idOf('clause');
const amendment = idOf('amendment');
const reservation = idOf('reservation');
const opinion = idOf('opinion');
const seat = z.nullable(idOf('seat'));

/** Characters of a clause as it should read. */
export const longestClause = 2000;

const wording = z.nullable(text(longestClause));
const block = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{10}$/));

const sitting = ['open', 'adjourned'] as const;
const staff = {
  by: ['moderate', 'record'],
  when: ['planned', ...sitting],
  offline: 'refuse',
} as const;
/** Also those who write the text; `decide` knows them. */
const drafters = { ...staff, by: ['participate', 'moderate', 'record'] } as const;
/** Also when the meeting is over, while the minutes are being written. */
const sight = {
  by: ['moderate', 'record'],
  when: ['planned', ...sitting, 'closed', 'in-review'],
  offline: 'refuse',
} as const;
/** What people do themselves waits on the device through a long evening without network. */
const anybody = { by: drafters.by, when: sitting, offline: 12 * hour } as const;

export const clausesCommands = {
  /** The blocks that are clauses, in their order. */
  'clauses/set-clauses': {
    input: z.strictObject({ draft: idOf('draft'), blocks: z.array(block).check(z.maxLength(300)) }),
    ...staff,
  },
  'clauses/set-standing': {
    input: z.strictObject({ clause, standing: z.enum(standings) }),
    ...drafters,
  },
  'clauses/cite-opinion': { input: z.strictObject({ clause, opinion }), ...drafters },
  'clauses/uncite-opinion': { input: z.strictObject({ clause, opinion }), ...drafters },
  /** `seat`: for whom staff enter it; null: oneself. */
  'clauses/propose-amendment': {
    input: z.strictObject({
      clause,
      seat,
      text: text(longestClause),
      reason: z.nullable(text(500)),
    }),
    ...anybody,
  },
  'clauses/withdraw-amendment': { input: z.strictObject({ amendment }), ...anybody },
  /** `instead` of what the person had before them; `before` and `after`: how the clause read and reads. */
  'clauses/decide-amendment': {
    input: z.strictObject({
      amendment,
      outcome: z.enum(outcomes),
      instead: z.enum(outcomes),
      answer: z.nullable(text(500)),
      before: wording,
      after: wording,
    }),
    ...drafters,
  },
  'clauses/reserve': {
    input: z.strictObject({ clause, seat, named: z.boolean(), text: text(1000) }),
    ...anybody,
  },
  'clauses/withdraw-reservation': { input: z.strictObject({ reservation }), ...anybody },
  'clauses/hide-amendment': {
    input: z.strictObject({ amendment, reason: text(200) }),
    ...sight,
  },
  'clauses/show-amendment': { input: z.strictObject({ amendment }), ...sight },
  'clauses/hide-reservation': {
    input: z.strictObject({ reservation, reason: text(200) }),
    ...sight,
  },
  'clauses/show-reservation': { input: z.strictObject({ reservation }), ...sight },
} as const satisfies Record<string, CommandSpec>;

export type ClausesCommand = CommandsOf<typeof clausesCommands>;

export type Of<T extends ClausesCommand['type']> = Extract<ClausesCommand, { type: T }>;
