import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { answerSchema } from './answers.ts';
import { methodSchema } from './methods.ts';
import { ruleSchema } from './rule.ts';
import { channels, termsSchema } from './state.ts';
import { sumSchema, weightSchema } from './sum.ts';
import { tallySchema } from './tally.ts';
import { verdictSchema } from './verdict.ts';

const vote = idOf('vote');
const seat = idOf('seat');
const moment = z.int();
const onlyVote = { data: z.object({ vote }) };

const form = {
  item: z.nullable(idOf('agenda-item')),
  subject: z.nullable(z.object({ draft: idOf('draft'), version: z.int() })),
  method: methodSchema,
  secrecy: z.literal('named'),
  rule: ruleSchema,
  seconds: z.int(),
  terms: z.optional(termsSchema),
  /** The vote whose tie this one is to resolve. */
  runoffOf: z.optional(vote),
};
const options = z.optional(z.array(z.string()));
const question = z.object({ question: z.string(), options });
const house = z.object({ eligible: sumSchema, present: sumSchema });
/** The electors that the receiver may know of: all in the stream, one's own on a device. */
const electorate = z.record(seat, weightSchema);
const outcome = z.object({ present: sumSchema, tally: tallySchema, verdict: verdictSchema });
const hash = z.nullable(z.string());
const ballot = { vote, seat, choice: answerSchema };
const reason = z.object({ reason: z.string() });

export const votesEvents = {
  'votes/vote-prepared': { data: z.object({ vote, ...form }), words: question },
  /** Carries what stood there before, so that it can be taken back. */
  'votes/vote-changed': {
    data: z.object({ vote, ...form, before: z.object(form) }),
    words: z.object({
      question: z.string(),
      options,
      before: z.nullable(z.string()),
      optionsBefore: options,
    }),
  },
  'votes/vote-discarded': onlyVote,
  'votes/vote-restored': onlyVote,
  /** Says all of the vote again: nobody but staff has heard of it before. `hash` is that of the text voted on. */
  'votes/vote-opened': {
    data: z.object({ vote, ...form, hash, closesAt: moment, opening: house, electorate }),
    words: question,
  },
  /** The vote is over before it began. */
  'votes/quorum-missed': {
    data: z.object({ vote, ...form, hash, opening: house, outcome }),
    words: question,
  },
  'votes/elector-admitted': { data: z.object({ vote, eligible: sumSchema, electorate }) },
  'votes/admission-taken-back': {
    data: z.object({ vote, eligible: sumSchema, seat: z.nullable(seat) }),
  },
  'votes/ballot-cast': {
    data: z.object({ ...ballot, channel: z.enum(channels), turnout: sumSchema }),
    words: reason,
  },
  'votes/ballot-struck': { data: z.object({ ...ballot, turnout: sumSchema }), words: reason },
  /** What others get to see of the two above; never in the stream itself. */
  'votes/turnout-moved': { data: z.object({ vote, turnout: sumSchema }) },
  'votes/vote-extended': { data: z.object({ vote, closesAt: moment, before: moment }) },
  'votes/extension-taken-back': { data: z.object({ vote, closesAt: moment }) },
  'votes/time-ran-out': onlyVote,
  'votes/close-requested': onlyVote,
  'votes/close-taken-back': onlyVote,
  'votes/vote-closed': { data: z.object({ vote, outcome }) },
  /** The outcome as it stands then. */
  'votes/tie-settled': { data: z.object({ vote, outcome }) },
  'votes/vote-annulled': { data: z.object({ vote, again: z.nullable(vote) }), words: reason },
  /** `again`: the same question, prepared anew. */
  'votes/vote-withdrawn': { data: z.object({ vote, again: z.nullable(vote) }) },
} as const;

export type VotesEvent = EventsOf<typeof votesEvents>;
