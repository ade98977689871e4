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

/** The copy for the person. */
const own = z.optional(z.literal(true));
const reason = z.object({ reason: z.string() });

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
  /** `hidden`: it was out of sight, and whose it is. */
  'clauses/amendment-withdrawn': {
    data: z.object({ amendment, own, hidden: z.optional(z.object({ seat })) }),
  },
  'clauses/amendment-decided': {
    data: z.object({ amendment, outcome, instead: outcome }),
    words: z.object({ ...decision, was: z.object(decision) }),
  },
  /** `seat` is null for those who may not know it. */
  'clauses/reserved': {
    data: z.object({
      reservation,
      clause,
      seat: z.nullable(seat),
      named: z.boolean(),
      recorded: z.boolean(),
      own,
    }),
    words: z.object({ text: z.string() }),
  },
  /** `hidden`: it was out of sight, and whose it is. */
  'clauses/reservation-withdrawn': {
    data: z.object({
      ...{ reservation, named: z.boolean(), own },
      hidden: z.optional(z.object({ seat: z.nullable(seat) })),
    }),
  },
  'clauses/amendment-hidden': {
    data: z.object({ amendment, clause, no: z.int(), seat, own }),
    words: reason,
  },
  /** Carries the whole of it: those who could not see it have nothing of it. */
  'clauses/amendment-shown': {
    data: z.object({
      ...{ amendment, clause, no: z.int(), seat, recorded: z.boolean(), epoch: z.int() },
      ...{ at: z.int(), outcome, own },
    }),
    words: z.object({ text: words, reason: words, ...decision, hiddenReason: words }),
  },
  /** Instead of the event that hides, for those who see it no more. */
  'clauses/amendment-gone': { data: z.object({ amendment }) },
  'clauses/reservation-hidden': {
    data: z.object({ reservation, clause, seat: z.nullable(seat), named: z.boolean(), own }),
    words: reason,
  },
  'clauses/reservation-shown': {
    data: z.object({
      ...{ reservation, clause, seat: z.nullable(seat), named: z.boolean() },
      ...{ recorded: z.boolean(), at: z.int(), own },
    }),
    words: z.object({ text: words, hiddenReason: words }),
  },
  'clauses/reservation-gone': { data: z.object({ reservation }) },
} as const;

export type ClausesEvent = EventsOf<typeof clausesEvents>;

export type EventOf<T extends ClausesEvent['type']> = Extract<ClausesEvent, { type: T }>;
