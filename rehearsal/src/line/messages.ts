import { z } from 'zod';

// What the rehearsal reads of the protocol, in its own words. Whatever else is sent stays unread.

const refusal = z.object({
  ok: z.literal(false),
  code: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
});

const streamEvent = z.object({ seq: z.int(), type: z.string(), data: z.unknown() });

export type StreamEvent = z.infer<typeof streamEvent>;

/** Collections travel in buckets; the order of their values says nothing. */
function collection<T>(value: z.ZodType<T>) {
  const buckets = z.record(z.string(), z.record(z.string(), value));
  return z
    .object({ buckets })
    .transform((map) => Object.values(map.buckets).flatMap((bucket) => Object.values(bucket)));
}

const seat = z.object({
  id: z.string(),
  role: z.string(),
  label: z.string(),
  group: z.nullable(z.string()),
  sector: z.nullable(z.string()),
  heads: z.int(),
  area: z.nullable(z.int()),
  voter: z.boolean(),
});

export type Seat = z.infer<typeof seat>;

const sum = z.object({ seats: z.int(), heads: z.int(), area: z.nullable(z.int()) });

const outcome = z.object({
  present: sum,
  /** Of a vote about yes and no its three counts, of another those of its options or levels. */
  tally: z.object({
    yes: sum.optional(),
    no: sum.optional(),
    abstain: sum,
    options: z.array(sum).optional(),
    levels: z.array(sum).optional(),
  }),
  verdict: z.object({
    outcome: z.enum(['passed', 'failed', 'no_quorum', 'tie', 'noted']),
    selection: z.object({ chosen: z.array(z.int()), tied: z.array(z.int()) }).optional(),
  }),
});

export type Outcome = z.infer<typeof outcome>;

const vote = z.object({
  id: z.string(),
  status: z.string(),
  hash: z.nullable(z.string()).optional(),
  eligible: sum.optional(),
  outcome: z.nullable(outcome).optional(),
});

const draft = z.object({
  id: z.string(),
  kind: z.string(),
  epoch: z.int(),
  status: z.string(),
  versions: z.array(z.object({ version: z.int(), hash: z.string() })),
});

/** The meeting as staff are sent it. */
export const meetingState = z.object({
  people: z.object({
    seats: collection(seat),
    claims: collection(z.object({ id: z.string(), seat: z.string(), status: z.string() })),
  }),
  agenda: z.object({
    items: collection(z.object({ id: z.string(), title: z.nullable(z.string()) })),
    order: z.array(z.string()),
    current: z.nullable(z.string()),
  }),
  opinions: z.object({
    opinions: collection(
      z.object({ id: z.string(), author: z.string(), text: z.nullable(z.string()) }),
    ),
  }),
  votes: z.object({
    votes: collection(vote),
    prepared: z.array(z.string()),
    /** Of secret votes. */
    sealed: z.record(z.string(), z.object({ key: z.string(), hash: z.nullable(z.string()) })),
  }),
  drafts: z.object({ drafts: collection(draft) }),
});

export type MeetingState = z.infer<typeof meetingState>;

export const joinAnswer = z.union([
  refusal,
  z.object({
    ok: z.literal(true),
    viewer: z.object({ key: z.string(), seats: z.array(z.string()), rights: z.array(z.string()) }),
    through: z.int(),
    state: z.unknown(),
    own: z.array(streamEvent),
    events: z.array(streamEvent),
  }),
]);

export const commandAnswer = z.union([
  refusal,
  z.object({
    ok: z.literal(true),
    seq: z.int(),
    at: z.int(),
    own: z.optional(z.array(streamEvent)),
  }),
]);

export type CommandAnswer = z.infer<typeof commandAnswer>;

export const eventsMessage = z.object({
  meeting: z.string(),
  through: z.int(),
  events: z.array(streamEvent),
});

export const ownMessage = z.object({ meeting: z.string(), events: z.array(streamEvent) });
