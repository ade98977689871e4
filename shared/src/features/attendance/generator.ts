import {
  type Choices,
  type Generator,
  idFromBytes,
  type Known,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import type { AttendanceCommand } from './commands.ts';
import type { AttendanceEvent } from './events.ts';
import { type AttendanceState, places, stayOf } from './state.ts';

const strange = idFromBytes<'seat'>(new Uint8Array(16));

export const attendanceGenerator: Generator<
  AttendanceState,
  AttendanceCommand,
  Recorded<AttendanceEvent>
> = {
  command(state, choices, known) {
    if (choices.oneIn(12)) return { type: 'attendance/start-anew' };
    if (choices.oneIn(8)) return { type: 'attendance/recount' };
    if (state.anewAt !== null && choices.oneIn(3)) return { type: 'attendance/withdraw-anew' };
    return choices.oneIn(5) ? bySelf(choices) : atDesk(state, choices, known);
  },
  otherSecret(event, choices) {
    switch (event.type) {
      case 'attendance/checked-in':
        return {
          ...event,
          data: { ...event.data, seat: strange, bySelf: choices.oneIn(2) },
          actor: { ...event.actor, seat: strange },
        };
      case 'attendance/left':
        return {
          ...event,
          data: { ...event.data, seat: strange },
          actor: { ...event.actor, seat: strange },
        };
      case 'attendance/excused':
        return {
          ...event,
          data: { ...event.data, seat: strange },
          words: { reason: choices.words(), before: null },
        };
      default:
        return null;
    }
  },
};

function bySelf(choices: Choices): AttendanceCommand {
  const where = choices.one(places) ?? 'in_room';
  if (choices.oneIn(3)) return { type: 'attendance/leave' };
  return { type: choices.oneIn(3) ? 'attendance/move' : 'attendance/check-in', where };
}

function atDesk(state: AttendanceState, choices: Choices, known: Known): AttendanceCommand {
  const where = choices.one(places) ?? 'in_room';
  const seat = choices.one(known('seat')) ?? strange;
  if (choices.oneIn(2)) return { type: 'attendance/check-in-seat', seat, where };
  const held = recorded(state, choices) ?? seat;
  const commands: readonly AttendanceCommand[] = [
    { type: 'attendance/mark-left', seat: held },
    { type: 'attendance/withdraw-leaving', seat: held },
    { type: 'attendance/withdraw-check-in', seat: held },
    { type: 'attendance/move-seat', seat: held, where },
    { type: 'attendance/excuse', seat, reason: choices.oneIn(3) ? null : choices.words() },
    { type: 'attendance/excuse', seat: held, reason: choices.words() },
    { type: 'attendance/withdraw-excuse', seat: held },
  ];
  return choices.one(commands) ?? { type: 'attendance/recount' };
}

function recorded(state: AttendanceState, choices: Choices): SeatId | undefined {
  const records = valuesOf(state.records).sort((a, b) => (a.seat < b.seat ? -1 : 1));
  const here = records.filter((record) => stayOf(record) !== undefined);
  return choices.one(choices.oneIn(2) ? records : here)?.seat;
}
