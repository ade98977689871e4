import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { allWays, outcomes, paths } from './state.ts';

const words = z.nullable(z.string());
const version = z.int();
const gate = z.int();
const said = { version, how: z.enum(allWays), on: z.int() };

const asking = z.object({ version, until: z.int() });
const confirmed = z.object({
  ...{ seat: idOf('seat'), version, how: z.enum(allWays) },
  sections: z.array(z.string()),
});
const objected = z.object({ texts: z.array(words) });

export const minutesEvents = {
  'minutes/reading-confirmed': {
    data: z.object({ version }),
    words: z.object({ objections: words }),
  },
  'minutes/reading-withdrawn': { data: z.object({ version }), words: z.object({ before: words }) },
  'minutes/gates-named': {
    data: z.object({ count: z.int() }),
    words: z.object({ gates: z.array(z.object({ name: words, reviewer: words })) }),
  },
  'minutes/reviewed': {
    data: z.object({ gate, outcome: z.enum(outcomes), ...said }),
    words: z.object({ note: words }),
  },
  /** Carries what had been said, so that it can be said again. */
  'minutes/review-withdrawn': {
    data: z.object({ gate, outcome: z.enum(outcomes), ...said, naming: z.optional(z.int()) }),
    words: z.object({ note: words }),
  },
  'minutes/signed': { data: z.object(said), words: z.object({ signer: words, number: words }) },
  'minutes/signature-withdrawn': {
    data: z.object(said),
    words: z.object({ signer: words, number: words }),
  },
  'minutes/path-chosen': {
    data: z.object({ path: z.enum(paths), before: z.nullable(z.enum(paths)) }),
  },
  'minutes/confirmation-asked': { data: asking },
  'minutes/confirmation-ended': { data: asking },
  /** `sections` and `texts` go together, one for each objection. */
  'minutes/confirmed': { data: confirmed, words: objected },
  'minutes/confirmation-withdrawn': { data: confirmed, words: objected },
  /** What the event `issue` issued is kept, and this is the hash of all of it. */
  'minutes/sealed': { data: z.object({ issue: z.int(), hash: z.string() }) },
} as const;

export type MinutesEvent = EventsOf<typeof minutesEvents>;
