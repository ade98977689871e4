import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { places } from './state.ts';

const seat = idOf('seat');
const where = z.enum(places);
const presence = {
  here: z.int(),
  /** Not told by events written before it was counted. */
  present: z.optional(z.int()),
  visitors: z.int(),
  voters: z.int(),
  remote: z.int(),
  excused: z.int(),
};

/** The numbers that changed, as they stand afterwards. */
const counts = z.object({
  /** Null: as before. */
  all: z.nullable(z.object(presence)),
  groups: z.array(z.object({ group: idOf('group'), ...presence })),
});

export type Counts = Readonly<z.infer<typeof counts>>;

export const attendanceEvents = {
  'attendance/checked-in': { data: z.object({ seat, where, bySelf: z.boolean(), counts }) },
  'attendance/check-in-withdrawn': { data: z.object({ seat, where, counts }) },
  'attendance/left': { data: z.object({ seat, counts }) },
  'attendance/leaving-withdrawn': { data: z.object({ seat, counts }) },
  'attendance/moved': { data: z.object({ seat, where, counts }) },
  /** `again`: there was an excuse already; its reason stands in `before`. */
  'attendance/excused': {
    data: z.object({ seat, again: z.boolean(), counts }),
    words: z.object({ reason: z.nullable(z.string()), before: z.nullable(z.string()) }),
  },
  'attendance/excuse-withdrawn': {
    data: z.object({ seat, counts }),
    words: z.object({ before: z.nullable(z.string()) }),
  },
  /** Everybody's stay ends with this. */
  'attendance/started-anew': { data: z.object({ counts }) },
  /** The stays that ended with it go on; `anewAt` says with which. */
  'attendance/anew-withdrawn': { data: z.object({ anewAt: z.int(), counts }) },
  /** Numbers only: what others than staff get of all the above, and staff when the roster has changed. */
  'attendance/counted': { data: z.object({ counts }) },
} as const;

export type AttendanceEvent = EventsOf<typeof attendanceEvents>;
