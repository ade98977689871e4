import * as z from 'zod/mini';
import {
  type CommandSpec,
  type CommandsOf,
  hour,
  idOf,
  integer,
  text,
} from '../../kernel/index.ts';
import { answerSchema } from './answers.ts';
import { howSchema, paperNumber } from './channel.ts';
import { handsSchema } from './hands.ts';
import { maxOptions, methodSchema } from './methods.ts';
import { publishedSchema } from './published.ts';
import { households, maxProxies, ownRule, presetKeys } from './rule.ts';
import { secrecies } from './secrecies.ts';
import { selectSchema } from './selection.ts';
import { termsSchema } from './terms.ts';

const vote = idOf('vote');
const seat = idOf('seat');

export const maxVotes = 100;

/** Every sealed ballot has the same length, whatever was chosen: 304 bytes, base64. */
const sealedPattern = /^[A-Za-z0-9+/]{406}==$/;

/** Three minutes, if nobody says otherwise. */
const usualSeconds = 180;

/** What staff choose when they prepare a vote. A rule is named, or written out. */
const form = {
  item: z.nullable(idOf('agenda-item')),
  subject: z.nullable(z.strictObject({ draft: idOf('draft'), version: integer(1, 10_000) })),
  question: text(200),
  method: methodSchema,
  /** What the options are called, in the order of the ballot. */
  options: z.optional(z.array(text(60)).check(z.maxLength(maxOptions))),
  secrecy: z.enum(secrecies),
  rule: z.union([
    /** How many are chosen, and what is done about a tie, can be said of a named rule that chooses. */
    z.strictObject({
      preset: z.enum(presetKeys),
      select: z.optional(selectSchema),
      household: z.optional(z.enum(households)),
      proxies: z.optional(integer(1, maxProxies)),
    }),
    ownRule,
  ]),
  terms: z.optional(termsSchema),
  seconds: z._default(integer(30, 7200), usualSeconds),
};

const reason = text(500);
/** `reason`: why somebody objects, or what they reserve. */
const ballot = { choice: answerSchema, reason: z.optional(reason) };

const input = z.strictObject({ vote });
const preparing = {
  by: ['prepare', 'moderate', 'record'],
  when: ['planned', 'open', 'adjourned'],
  offline: 'refuse',
} as const;
const steering = { input, by: ['moderate'], when: ['open'], offline: 'refuse' } as const;
const admitting = {
  input: z.strictObject({ vote, seat }),
  by: ['moderate', 'receive'],
  when: ['open'],
  offline: 'refuse',
} as const;
const assisting = {
  by: ['moderate', 'record', 'receive'],
  when: ['open'],
  offline: 'refuse',
} as const;
const system = { by: ['system'], when: ['open'], offline: 'refuse' } as const;
const settling = { by: ['moderate'], when: ['open', 'adjourned'], offline: 'refuse' } as const;
/** Also when the meeting is over: a late ballot is told when the vote closed. */
const sinceOpening = ['open', 'adjourned', 'closed', 'in-review', 'issued'] as const;

/** Who of a household has cast, on a phone, what this is to replace; unnamed it is not replaced. */
const insteadOf = z.optional(idOf('seat'));

export const votesCommands = {
  'votes/prepare-vote': { input: z.strictObject(form), ...preparing },
  'votes/change-vote': { input: z.strictObject({ ...form, vote }), ...preparing },
  'votes/discard-vote': { input, ...preparing },
  'votes/restore-vote': { input, ...preparing },
  /** 定时开始: opens it at that moment, if nothing bars it then. */
  'votes/schedule-vote': { input: z.strictObject({ vote, opensAt: z.int() }), ...preparing },
  'votes/unschedule-vote': { input, ...preparing },
  /** Sent by the host at the moment, at whatever stage the meeting is then. */
  'votes/open-scheduled': {
    input: z.strictObject({ vote, opensAt: z.int() }),
    ...system,
    when: preparing.when,
  },
  'votes/open-vote': {
    ...steering,
    /** How many lines of the roster may be doubles, as the page has found them by their names. */
    input: z.strictObject({ vote, doubles: z.optional(integer(1, 10_000)) }),
  },
  /** The second step where the quorum is missing: that there was none goes on record. */
  'votes/record-no-quorum': steering,
  /** For a vote opened by mistake that nobody has voted in; it stands prepared again as a new one. */
  'votes/withdraw-vote': steering,
  'votes/extend-vote': { ...steering, input: z.strictObject({ vote, minutes: integer(1, 30) }) },
  'votes/take-back-extension': steering,
  /** 截止: from now on no ballot is taken; counted ten seconds later unless taken back. */
  'votes/close-vote': steering,
  'votes/take-back-close': steering,
  'votes/admit-elector': admitting,
  'votes/take-back-admission': admitting,
  /** Whoever appointed another is here and votes in this vote; while no ballot stands in their name. */
  'votes/end-proxy': admitting,
  'votes/resume-proxy': admitting,
  /** One's own ballot; until the vote closes it can be changed. Whether it comes too late only the vote knows. */
  'votes/cast-ballot': {
    /** `shared`: several electors vote on this device. */
    input: z.strictObject({
      ...{ vote, ...ballot, shared: z.optional(z.literal(true)) },
      /** Who has appointed the person that casts it. */
      for: z.optional(seat),
    }),
    by: ['participate'],
    when: sinceOpening,
    offline: 24 * hour,
  },
  /** One's own ballot of a secret vote, sealed on the device to the vote's key. */
  'votes/seal-ballot': {
    input: z.strictObject({ vote, sealed: z.string().check(z.regex(sealedPattern)) }),
    by: ['participate'],
    when: sinceOpening,
    offline: 24 * hour,
  },
  /** A ballot on somebody's behalf; both names are kept. */
  'votes/enter-ballot': {
    input: z.strictObject({ vote, seat, ...ballot, how: howSchema, insteadOf }),
    ...assisting,
  },
  'votes/strike-ballot': { input: z.strictObject({ vote, seat }), ...assisting },
  /** Hands in the room, so many for each answer, nobody written down; counted anew they replace what was counted. */
  'votes/count-hands': { input: z.strictObject({ vote, counts: handsSchema }), ...assisting },
  'votes/take-back-hands': { input, ...assisting },
  /** What stands on a numbered sheet, as one person reads it. The second reading that agrees makes it a ballot. */
  'votes/read-paper': {
    input: z.strictObject({ vote, number: paperNumber, seat, ...ballot, insteadOf }),
    ...assisting,
  },
  /** Takes back a first reading. */
  'votes/drop-paper': { input: z.strictObject({ vote, number: paperNumber }), ...assisting },
  /** The options that are level draw lots: the host brings the number. */
  'votes/draw-lot': { ...settling, input },
  /** Whoever leads the meeting says which of those that are level are chosen. */
  'votes/settle-tie': {
    ...settling,
    input: z.strictObject({ vote, chosen: z.array(integer(0, maxOptions - 1)) }),
  },
  /** The same question between those who are level, or the best two. */
  'votes/prepare-runoff': { ...preparing, input },
  /** 作废重投: a count that cannot stand, and why; the question stands prepared again as a new one. */
  'votes/annul-vote': { ...settling, input: z.strictObject({ vote, reason }) },
  /** Sent by the host when the time is up. */
  'votes/note-time-up': { input: z.strictObject({ vote, closesAt: z.int() }), ...system },
  /** Sent by the host while ballots come into a box. */
  'votes/note-turnout': { input, ...system },
  /** Sent by the host when it has opened the box: the meeting may be over meanwhile. */
  'votes/record-count': {
    input: z.strictObject({
      vote,
      list: z.array(publishedSchema),
      unreadable: z.int().check(z.gte(0)),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    ...system,
    when: sinceOpening,
  },
  /** Sent by the host that has no key to the box. */
  'votes/give-up-count': { input, ...system, when: sinceOpening },
  /** Sent by the host ten seconds after 截止. */
  'votes/complete-close': { input: z.strictObject({ vote, closedAt: z.int() }), ...system },
} as const satisfies Record<string, CommandSpec>;

export type VotesCommand = CommandsOf<typeof votesCommands>;
