import * as z from 'zod/mini';
import { idOf, integer, type SeatId } from '../../kernel/index.ts';

/**
 * How a ballot came into the box. phone: cast by the person on a device of their own; family: on one that several electors
 * share; kiosk: by the person on a device of the house; hands: raised in the room and entered; paper: a numbered sheet
 * read by two people; telephone: said to two people; assisted: entered by staff for somebody who wants help.
 */
export const channels = [
  'phone',
  'family',
  'kiosk',
  'hands',
  'paper',
  'telephone',
  'assisted',
] as const;

export const channelSchema = z.enum(channels);

export type Channel = z.infer<typeof channelSchema>;

/** Cast by the person, on a device that they have unlocked themselves. Everything else staff have a hand in. */
export function isOwn(channel: Channel): boolean {
  return channel === 'phone' || channel === 'family';
}

/** The same way of voting: a family phone is a phone. */
export function sameWay(one: Channel, other: Channel): boolean {
  return one === other || (isOwn(one) && isOwn(other));
}

/** Why somebody is helped; closed codes, for what ails a person is nobody's business. */
export const helpReasons = ['no-phone', 'cannot-read', 'cannot-operate', 'asked'] as const;

export const maxPaper = 9999;

/** What is kept of a ballot beside the choice. */
export const traceSchema = z.object({
  /** The second of the two people: who listened in, or who read the sheet first. */
  with: z.optional(z.nullable(idOf('seat'))),
  /** The number on the sheet. */
  number: z.optional(z.int()),
  why: z.optional(z.enum(helpReasons)),
  /** What it replaced, where the person had voted another way before. */
  instead: z.optional(channelSchema),
  /** Whose ballot it replaced, where another of the household had cast it. */
  insteadOf: z.optional(idOf('seat')),
});

export type Trace = z.infer<typeof traceSchema>;

/** Who had cast for themselves, on a device of their own, what a ballot with this trace stands in the place of. */
export function replacedOwn({ instead, insteadOf }: Trace = {}): SeatId | null {
  return instead !== undefined && isOwn(instead) ? (insteadOf ?? null) : null;
}

/** How staff say that a ballot reached them. Sheets of paper are read by a command of their own. */
export const howSchema = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('hands') }),
  z.strictObject({ channel: z.literal('kiosk') }),
  z.strictObject({ channel: z.literal('telephone'), with: idOf('seat') }),
  /** The person has agreed; without that nothing is entered for them. */
  z.strictObject({
    channel: z.literal('assisted'),
    why: z.enum(helpReasons),
    consent: z.literal(true),
  }),
]);

export type How = z.infer<typeof howSchema>;

export function traceOf(how: How): Trace {
  if (how.channel === 'telephone') return { with: how.with };
  return how.channel === 'assisted' ? { why: how.why } : {};
}

/** Says again how a ballot was entered; null where it was not entered by this command, or too little was said of it. */
export function howOf(channel: Channel, trace: Trace = {}): How | null {
  switch (channel) {
    case 'hands':
    case 'kiosk':
      return { channel };
    case 'telephone':
      return trace.with == null ? null : { channel, with: trace.with };
    case 'assisted':
      return trace.why === undefined ? null : { channel, why: trace.why, consent: true };
    default:
      return null;
  }
}

export const paperNumber = integer(1, maxPaper);
