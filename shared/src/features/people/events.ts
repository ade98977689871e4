import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { groupKinds, proofs, seatRoles } from './state.ts';

const seat = idOf('seat');
const group = idOf('group');
const claim = idOf('claim');

const form = {
  role: z.enum(seatRoles),
  label: z.string(),
  group: z.nullable(group),
  sector: z.nullable(group),
  heads: z.int(),
  area: z.nullable(z.int()),
  voter: z.boolean(),
  household: z.optional(z.nullable(idOf('household'))),
};

const count = {
  seats: z.int(),
  /** Not told by events written before it was counted: everybody on the roster was expected then. */
  expected: z.optional(z.int()),
  visitors: z.int(),
  voters: z.int(),
};

/** What changed of the things everybody knows, as they stand afterwards. */
const roster = z.object({
  /** Null: as before. */
  all: z.nullable(z.object(count)),
  groups: z.array(z.object({ group, ...count })),
  /** `role` null: no longer staff. */
  staff: z.array(z.object({ seat, role: z.nullable(z.enum(seatRoles)), label: z.string() })),
});

export type Roster = Readonly<z.infer<typeof roster>>;

const groupWords = { name: z.string(), interest: z.string() };

export const peopleEvents = {
  'people/group-added': {
    data: z.object({ group, kind: z.enum(groupKinds) }),
    words: z.object(groupWords),
  },
  'people/group-changed': {
    data: z.object({ group }),
    words: z.object({ ...groupWords, before: z.nullable(z.object(groupWords)) }),
  },
  'people/group-removed': { data: z.object({ group }) },
  'people/group-restored': { data: z.object({ group }) },
  'people/seats-added': {
    data: z.object({ seats: z.array(z.object({ seat, ...form, visitor: z.boolean() })), roster }),
  },
  'people/seat-changed': { data: z.object({ seat, ...form, before: z.object(form), roster }) },
  'people/seats-removed': { data: z.object({ seats: z.array(seat), roster }) },
  'people/seats-restored': { data: z.object({ seats: z.array(seat), roster }) },
  /** `how`: a visitor was attached; null: doubles were merged. */
  'people/seat-merged': {
    data: z.object({ seat, into: seat, how: z.nullable(z.enum(proofs)), roster }),
  },
  'people/seat-split': {
    data: z.object({ seat, from: seat, how: z.nullable(z.enum(proofs)), roster }),
  },
  /** What others than staff get of the five above: how many there are and who runs the meeting. */
  'people/roster-moved': { data: z.object({ roster }) },
  'people/seat-claimed': { data: z.object({ claim, seat }) },
  'people/claim-confirmed': { data: z.object({ claim, seat, how: z.enum(proofs) }) },
  'people/claim-refused': { data: z.object({ claim, seat }) },
  /** `taken`: the device has the seat by a personal link by now; otherwise it gave the claim up. */
  'people/claim-withdrawn': { data: z.object({ claim, seat, taken: z.boolean() }) },
  /** `how`: it had been confirmed so; null: it had been refused. */
  'people/claim-reopened': { data: z.object({ claim, seat, how: z.nullable(z.enum(proofs)) }) },
} as const;

export type PeopleEvent = EventsOf<typeof peopleEvents>;
