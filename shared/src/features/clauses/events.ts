import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { outcomes, standings } from './state.ts';

const clause = idOf('clause');
const amendment = idOf('amendment');
const reservation = idOf('reservation');
const opinion = idOf('opinion');
const seat = idOf('seat');
const standing = z.enum(standings);
const outcome = z.enum(outcomes);
const placed = z.array(z.object({ clause, block: z.string() }));
const cited = { data: z.object({ clause, opinion }) };
const words = z.nullable(z.string());
/** What was said to it, and how the clause read before and after. */
const decision = { answer: words, before: words, after: words };

export const clausesEvents = {
  /** `before`: what the clauses were until then. */
  'clauses/clauses-set': {
    data: z.object({ draft: idOf('draft'), clauses: placed, before: placed }),
  },
  'clauses/standing-set': { data: z.object({ clause, standing, before: standing }) },
  'clauses/opinion-cited': cited,
  'clauses/opinion-uncited': cited,
  'clauses/amendment-proposed': {
    data: z.object({ amendment, clause, no: z.int(), seat, recorded: z.boolean(), epoch: z.int() }),
    words: z.object({ text: z.string(), reason: words }),
  },
  'clauses/amendment-withdrawn': { data: z.object({ amendment }) },
  'clauses/amendment-decided': {
    data: z.object({ amendment, outcome, instead: outcome }),
    words: z.object({ ...decision, was: z.object(decision) }),
  },
  /** `seat` is null for those who may not know it; `own`: the copy for the person. */
  'clauses/reserved': {
    data: z.object({
      reservation,
      clause,
      seat: z.nullable(seat),
      named: z.boolean(),
      recorded: z.boolean(),
      own: z.optional(z.literal(true)),
    }),
    words: z.object({ text: z.string() }),
  },
  'clauses/reservation-withdrawn': { data: z.object({ reservation, named: z.boolean() }) },
} as const;

export type ClausesEvent = EventsOf<typeof clausesEvents>;

export type EventOf<T extends ClausesEvent['type']> = Extract<ClausesEvent, { type: T }>;
