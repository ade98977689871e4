import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { letters } from './state.ts';

const seat = idOf('seat');

const proxy = {
  data: z.object({ giver: seat, holder: seat, letter: z.enum(letters) }),
  words: z.object({ note: z.string() }),
};
const interest = { data: z.object({ seat }), words: z.object({ why: z.string() }) };

export const entitlementsEvents = {
  'entitlements/proxy-recorded': proxy,
  /** Says what stood there, so that it can be recorded again. */
  'entitlements/proxy-withdrawn': proxy,
  'entitlements/interest-noted': interest,
  'entitlements/interest-dropped': interest,
} as const;

export type EntitlementsEvent = EventsOf<typeof entitlementsEvents>;
