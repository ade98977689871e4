import * as z from 'zod/mini';
import {
  type CommandSpec,
  type CommandsOf,
  idOf,
  minute,
  nothing,
  text,
} from '../../kernel/index.ts';
import { places } from './state.ts';

const seat = idOf('seat');
const where = z.enum(places);
const onlySeat = z.strictObject({ seat });
const seatAndPlace = z.strictObject({ seat, where });

/** One's own coming and going waits a few minutes for the network; later it would say something untrue. */
const bySelf = {
  by: ['participate'],
  when: ['planned', 'open', 'adjourned'],
  offline: 10 * minute,
} as const;

const byStaff = {
  by: ['moderate', 'record', 'receive'],
  when: ['planned', 'open', 'adjourned'],
  offline: 'refuse',
} as const;

export const attendanceCommands = {
  /** For the seat that acts; coming back after having left is the same. */
  'attendance/check-in': { input: z.strictObject({ where }), ...bySelf },
  'attendance/leave': { input: nothing, ...bySelf },
  'attendance/move': { input: z.strictObject({ where }), ...bySelf },
  /** The desk does the same for anybody. */
  'attendance/check-in-seat': { input: seatAndPlace, ...byStaff },
  'attendance/mark-left': { input: onlySeat, ...byStaff },
  'attendance/move-seat': { input: seatAndPlace, ...byStaff },
  /** Takes a check-in back, whoever made it. */
  'attendance/withdraw-check-in': { input: onlySeat, ...byStaff },
  'attendance/withdraw-leaving': { input: onlySeat, ...byStaff },
  'attendance/excuse': {
    input: z.strictObject({ seat, reason: z.nullable(text(100)) }),
    ...byStaff,
    by: ['prepare', ...byStaff.by],
  },
  'attendance/withdraw-excuse': { input: onlySeat, ...byStaff, by: ['prepare', ...byStaff.by] },
  /** A new sitting begins: whoever is here checks in again. */
  'attendance/start-anew': { input: nothing, ...byStaff, when: ['open', 'adjourned'] },
  'attendance/withdraw-anew': { input: nothing, ...byStaff, when: ['open', 'adjourned'] },
  /** Sent by the host when the roster has changed under those who are here. */
  'attendance/recount': {
    input: nothing,
    by: ['system'],
    when: ['planned', 'open', 'adjourned', 'closed', 'in-review', 'issued'],
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type AttendanceCommand = CommandsOf<typeof attendanceCommands>;

export type Of<T extends AttendanceCommand['type']> = Extract<AttendanceCommand, { type: T }>;
