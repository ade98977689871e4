// The roster as the desk searches it: a layer of its own, below the features of the staff room.
export { lineWords, PersonPicker } from './person-picker.tsx';
export { matching, type RosterLine, useRosterLines } from './roster-lines.ts';
