import { defineFeature } from '../../kernel/index.ts';
import { attendanceCommands } from './commands.ts';
import { counterAttendance } from './counter.ts';
import { decideAttendance } from './decide.ts';
import { attendanceRejections } from './decided.ts';
import { attendanceEvents } from './events.ts';
import { evolveAttendance } from './evolve.ts';
import { mergeAttendance } from './merge.ts';
import {
  ownersOfAttendance,
  projectAttendance,
  redactAttendance,
  redactOwnAttendance,
} from './redact.ts';
import { initialAttendance } from './state.ts';

export const attendance = defineFeature({
  commands: attendanceCommands,
  events: attendanceEvents,
  rejections: attendanceRejections,
  initial: initialAttendance,
  decide: decideAttendance,
  evolve: evolveAttendance,
  redact: redactAttendance,
  project: projectAttendance,
  ownersOf: ownersOfAttendance,
  redactOwn: redactOwnAttendance,
  merge: mergeAttendance,
  counter: counterAttendance,
});

export type { AttendanceEvent } from './events.ts';
export {
  type Attendance,
  type AttendanceFacts,
  type AttendanceState,
  isExcused,
  isHere,
  type Place,
  type Stay,
  stayOf,
} from './state.ts';
