import * as z from 'zod/mini';
import { seatRoles } from '../../features/people/index.ts';
import { idOf, integer, text } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import { noAnswer, noInput } from './office-words.ts';
import type { RouteTable } from './route.ts';

/** What a column of a list can mean. */
export const rosterFields = [
  'name',
  'display',
  'building',
  'entrance',
  'room',
  'household',
  'phone',
  'group',
  'sector',
  'role',
  'area',
  'heads',
  'voter',
] as const;

export type RosterField = (typeof rosterFields)[number];

/** What may be wrong with a row; `error`: it is not taken over; `warning`: look at it; `known`: it is on the roster already. */
export const rosterProblems = {
  'name-missing': 'error',
  'text-malformed': 'error',
  'text-too-long': 'error',
  'phone-malformed': 'error',
  'area-malformed': 'error',
  'heads-malformed': 'error',
  'voter-unclear': 'error',
  'person-twice': 'error',
  'same-name': 'warning',
  'room-twice': 'warning',
  'area-twice': 'warning',
  'role-unknown': 'warning',
  'already-on-roster': 'known',
} as const;

export type RosterProblem = keyof typeof rosterProblems;

const problemCodes = Object.keys(rosterProblems) as RosterProblem[];

const meeting = meetingIdSchema;
const list = idOf('roster-import');
const field = z.enum(rosterFields);

/** How the list is to be understood. */
const reading = {
  /** For each column from the left, what it means; null: nothing. */
  columns: z.array(z.nullable(field)).check(z.maxLength(50)),
  /** First row with people in it, counted from 1 as the sheet does. */
  firstRow: integer(1, 5001),
  /** What everybody else sees: the name, its first character with stars, or the room with the role behind it. */
  display: z.enum(['name', 'masked', 'room']),
  /** Whether somebody of whom the list says nothing has a vote. */
  voter: z.boolean(),
};

const person = z.object({
  row: z.int(),
  name: z.string(),
  display: z.string(),
  room: z.nullable(z.string()),
  /** 户号, as the list has it: who shares one is of one household. */
  household: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  group: z.nullable(z.string()),
  sector: z.nullable(z.string()),
  role: z.enum(seatRoles),
  /** As the list calls the role. */
  label: z.nullable(z.string()),
  /** Hundredths of a square metre. */
  area: z.nullable(z.int()),
  heads: z.int(),
  voter: z.boolean(),
});

export type RosterPerson = z.infer<typeof person>;

const trouble = z.object({
  row: z.int(),
  /** Whose row it is, as far as it says: the name, or else the room. */
  who: z.string(),
  problem: z.enum(problemCodes),
  field: z.nullable(field),
  /** What stands in that field, shortened; null where nothing does. */
  value: z.nullable(z.string()),
  /** The other row, where two do not go together. */
  other: z.nullable(z.int()),
});

export type RosterTrouble = z.infer<typeof trouble>;

const preview = {
  list,
  /** The list's own first rows, for choosing columns. */
  head: z.array(z.array(z.string())),
  reading: z.object(reading),
  people: z.array(person),
  problems: z.array(trouble),
  /** Rows that say no person: titles, empty lines, totals. */
  skipped: z.array(z.int()),
  totals: z.object({ people: z.int(), voters: z.int(), area: z.int() }),
};

export type RosterPreview = z.infer<z.ZodMiniObject<typeof preview>>;

/** Lists of people: read, look, take over. Nothing of a list is in the meeting before it has been taken over. */
export const rosterApi = {
  /** How lists may call their columns, and one to fill in. */
  rosterHelp: {
    method: 'GET',
    path: '/api/office/roster-help',
    by: 'account',
    input: noInput,
    answer: z.object({
      headings: z.array(z.object({ field, words: z.array(z.string()) })),
      /** Comma-separated, with headings and a few made-up people. */
      sample: z.string(),
    }),
  },
  /** A list pasted from WPS or Excel, or a file (XLSX or CSV) in base64. The columns are guessed. */
  readRoster: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/roster/read',
    by: 'account',
    input: z.strictObject({
      meeting,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(1_000_000)) }),
        z.strictObject({ kind: z.literal('file'), base64: z.base64() }),
      ]),
    }),
    answer: z.object(preview),
  },
  /** The same list, understood otherwise. */
  previewRoster: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/roster/preview',
    by: 'account',
    input: z.strictObject({ meeting, list, ...reading }),
    answer: z.object(preview),
  },
  /** Takes the list over as it was shown. Rows with errors stop everything unless they are to be left out. */
  takeRoster: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/roster/take',
    by: 'account',
    input: z.strictObject({ meeting, list, ...reading, leaveOutErrors: z.boolean() }),
    /** `reasons`: why rows were left out, at least one each. */
    answer: z.object({ added: z.int(), leftOut: z.int(), reasons: z.array(trouble) }),
  },
  /** One person, typed. */
  addPerson: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/roster/add',
    by: 'account',
    input: z.strictObject({
      meeting,
      name: text(40),
      display: z.nullable(text(40)),
      room: z.nullable(text(20)),
      household: z.optional(z.nullable(text(20))),
      phone: z.nullable(z.string().check(z.regex(/^\+?[0-9][0-9 -]{5,18}[0-9]$/))),
      group: z.nullable(text(40)),
      sector: z.nullable(text(40)),
      role: z.enum(seatRoles),
      area: z.nullable(integer(0, 100_000_000)),
      heads: integer(0, 1000),
      voter: z.boolean(),
    }),
    answer: z.object({ seat: idOf('seat') }),
  },
  /** Of which household somebody on the roster is; null: of none. */
  setHousehold: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/roster/household',
    by: 'account',
    input: z.strictObject({
      meeting,
      seat: idOf('seat'),
      household: z.nullable(text(20)),
    }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
