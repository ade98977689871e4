import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { answerSchema } from './answers.ts';
import { causes } from './causes.ts';
import { channelSchema, traceSchema } from './channel.ts';
import { handsSchema } from './hands.ts';
import { methodSchema } from './methods.ts';
import { publishedSchema } from './published.ts';
import { ruleSchema } from './rule.ts';
import { secrecies } from './secrecies.ts';
import { splitSchema } from './split.ts';
import { sumSchema, weightSchema } from './sum.ts';
import { tallySchema } from './tally.ts';
import { termsSchema } from './terms.ts';
import { verdictSchema } from './verdict.ts';
import { warnedSchema } from './warned.ts';

const vote = idOf('vote');
const seat = idOf('seat');
const moment = z.int();
const onlyVote = { data: z.object({ vote }) };

const form = {
  item: z.nullable(idOf('agenda-item')),
  subject: z.nullable(z.object({ draft: idOf('draft'), version: z.int() })),
  method: methodSchema,
  secrecy: z.enum(secrecies),
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
const outcome = z.object({
  present: sumSchema,
  tally: tallySchema,
  verdict: verdictSchema,
  channels: z.optional(splitSchema),
});
const hash = z.nullable(z.string());
const ballot = { vote, seat, choice: answerSchema };
const reason = z.object({ reason: z.string() });
const trace = z.optional(traceSchema);
/** Who cast it and who else has a part in it, where a household has one ballot. */
const shared = { caster: z.optional(seat), others: z.optional(z.array(seat)) };
/**
 * `caster`: who of a household it is from, where that is not the seat it stands under. `insteadOf`: whose ballot from a
 * phone it was read to replace.
 */
const sheet = {
  ...{ ...ballot, number: z.int(), turnout: sumSchema },
  ...{ caster: z.optional(seat), insteadOf: z.optional(seat) },
};
const counted = { data: z.object({ vote, counts: handsSchema, turnout: sumSchema }) };

/** Somebody votes for themselves after all, or by proxy again; null where that is not the receiver's to know. */
const turned = {
  data: z.object({
    ...{ vote, seat: z.nullable(seat), of: z.nullable(seat) },
    others: z.optional(z.array(seat)),
  }),
};

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
  /** `before`: when it was to open until then; null: it was not. */
  'votes/vote-scheduled': {
    data: z.object({ vote, opensAt: moment, before: z.nullable(moment) }),
  },
  'votes/vote-unscheduled': { data: z.object({ vote, before: moment }) },
  /** Something barred the opening when its moment came; `why` is the code of the refusal. */
  'votes/opening-missed': { data: z.object({ vote, opensAt: moment, why: z.string() }) },
  /** Says all of the vote again: nobody but staff has heard of it before. `hash` is that of the text voted on. */
  'votes/vote-opened': {
    data: z.object({
      ...{ vote, ...form, hash, closesAt: moment, opening: house, electorate },
      /** To which the ballots of a secret vote are sealed. */
      key: z.optional(z.string()),
      /** What whoever opened it was warned of; staff only. */
      warned: z.optional(warnedSchema),
    }),
    words: question,
  },
  /** The vote is over before it began. */
  'votes/quorum-missed': {
    data: z.object({ vote, ...form, hash, opening: house, outcome }),
    words: question,
  },
  'votes/elector-admitted': { data: z.object({ vote, eligible: sumSchema, electorate }) },
  'votes/admission-taken-back': {
    data: z.object({
      ...{ vote, eligible: sumSchema, seat: z.nullable(seat) },
      others: z.optional(z.array(seat)),
    }),
  },
  'votes/proxy-ended': turned,
  'votes/proxy-resumed': turned,
  'votes/ballot-cast': {
    data: z.object({ ...ballot, channel: channelSchema, turnout: sumSchema, trace, ...shared }),
    words: reason,
  },
  /** `channel` and `trace`: how it had come in. */
  'votes/ballot-struck': {
    data: z.object({
      ...{ ...ballot, turnout: sumSchema, channel: z.optional(channelSchema), trace, ...shared },
    }),
    words: reason,
  },
  'votes/hands-counted': counted,
  'votes/hands-taken-back': counted,
  /** The first reading of a sheet; it counts when the second agrees. */
  'votes/paper-read': { data: z.object(sheet), words: reason },
  'votes/paper-dropped': { data: z.object(sheet), words: reason },
  /** The second reading did not agree: the sheet is read anew. */
  'votes/paper-differed': { data: z.object({ vote, number: z.int(), turnout: sumSchema }) },
  /** What others get to see of all that moves the turnout; in the stream itself only of a secret vote, from time to time. */
  'votes/turnout-moved': { data: z.object({ vote, turnout: sumSchema }) },
  'votes/vote-extended': { data: z.object({ vote, closesAt: moment, before: moment }) },
  'votes/extension-taken-back': { data: z.object({ vote, closesAt: moment }) },
  'votes/time-ran-out': onlyVote,
  'votes/close-requested': onlyVote,
  'votes/close-taken-back': onlyVote,
  'votes/vote-closed': { data: z.object({ vote, outcome }) },
  /** A secret vote takes no more ballots, finally; who has voted, by seat. It is counted next. */
  'votes/box-closed': {
    data: z.object({ vote, present: sumSchema, turnout: sumSchema, voters: z.array(seat) }),
  },
  /** By tracker. `list` is empty where there are too few ballots, or not for everybody's device. */
  'votes/ballots-counted': {
    data: z.object({ vote, outcome, unreadable: z.int(), list: z.array(publishedSchema), hash }),
  },
  /** The outcome as it stands then. */
  'votes/tie-settled': { data: z.object({ vote, outcome }) },
  'votes/vote-annulled': { data: z.object({ vote, again: z.nullable(vote) }), words: reason },
  /** `again`: the same question, prepared anew; `cause`: nobody has taken it back. */
  'votes/vote-withdrawn': {
    data: z.object({ vote, again: z.nullable(vote), cause: z.optional(z.enum(causes)) }),
  },
} as const;

export type VotesEvent = EventsOf<typeof votesEvents>;

/** What happens to a vote before it is put to the meeting, and that it is. */
export type BeforeOpening = Extract<
  VotesEvent,
  {
    type:
      | 'votes/vote-prepared'
      | 'votes/vote-changed'
      | 'votes/vote-discarded'
      | 'votes/vote-restored'
      | 'votes/vote-scheduled'
      | 'votes/vote-unscheduled'
      | 'votes/opening-missed'
      | 'votes/vote-opened'
      | 'votes/quorum-missed';
  }
>;
