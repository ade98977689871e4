import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { groupKinds, proofs, seatRoles } from './state.ts';

const seat = idOf('seat');
const group = idOf('group');
const claim = idOf('claim');

/** Removed and merged ones included. */
export const maxSeats = 10_000;
export const maxGroups = 200;
/** Seats in one command. */
export const maxBatch = 200;

const seatForm = {
  role: z.enum(seatRoles),
  label: z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,31}$/)),
  group: z.nullable(group),
  sector: z.nullable(group),
  heads: z._default(integer(0, 1000), 1),
  // A square kilometre.
  area: z.nullable(integer(0, 100_000_000)),
  voter: z.boolean(),
  /** Not said: as it was; null: of no household. */
  household: z.optional(z.nullable(idOf('household'))),
};

const groupForm = { name: text(40), interest: z.union([z.literal(''), text(200)]) };

const seats = z.array(seat).check(z.minLength(1), z.maxLength(maxBatch));

const byStaff = {
  by: ['prepare', 'moderate', 'record', 'receive'],
  when: ['planned', 'open', 'adjourned'],
  offline: 'refuse',
} as const;

export const peopleCommands = {
  'people/add-group': {
    input: z.strictObject({ group, kind: z.enum(groupKinds), ...groupForm }),
    ...byStaff,
  },
  'people/change-group': { input: z.strictObject({ group, ...groupForm }), ...byStaff },
  'people/remove-group': { input: z.strictObject({ group }), ...byStaff },
  'people/restore-group': { input: z.strictObject({ group }), ...byStaff },
  /** The ids are made by the sender, who keeps the names. The door itself adds visitors, and nobody else. */
  'people/add-seats': {
    input: z.strictObject({
      seats: z
        .array(z.strictObject({ seat, ...seatForm, visitor: z.boolean() }))
        .check(z.minLength(1), z.maxLength(maxBatch)),
    }),
    ...byStaff,
    by: [...byStaff.by, 'system'],
  },
  'people/change-seat': { input: z.strictObject({ seat, ...seatForm }), ...byStaff },
  'people/remove-seats': { input: z.strictObject({ seats }), ...byStaff },
  'people/restore-seats': { input: z.strictObject({ seats }), ...byStaff },
  /** The visitor is the person of that line; staff have made sure how. */
  'people/attach-visitor': {
    input: z.strictObject({ visitor: seat, seat, how: z.enum(proofs) }),
    ...byStaff,
  },
  /** Two lines of the roster are one person. The weights of `into` stay as they are. */
  'people/merge-seats': { input: z.strictObject({ seat, into: seat }), ...byStaff },
  /** Takes either of the two above back. */
  'people/split-seat': { input: z.strictObject({ seat }), ...byStaff },
  /** Sent by the door when a device says whose line it is; the door keeps which device that was. */
  'people/claim-seat': { input: z.strictObject({ claim, seat }), ...byStaff, by: ['system'] },
  'people/confirm-claim': { input: z.strictObject({ claim, how: z.enum(proofs) }), ...byStaff },
  'people/refuse-claim': { input: z.strictObject({ claim }), ...byStaff },
  /** Sent by the door: whoever claimed has taken the seat by their own link, or says that it is not theirs. */
  'people/withdraw-claim': {
    input: z.strictObject({ claim, taken: z.boolean() }),
    ...byStaff,
    by: ['system'],
  },
  /** Takes a confirmation or a refusal back. */
  'people/reopen-claim': { input: z.strictObject({ claim }), ...byStaff },
} as const satisfies Record<string, CommandSpec>;

export type PeopleCommand = CommandsOf<typeof peopleCommands>;

export type Of<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>;
