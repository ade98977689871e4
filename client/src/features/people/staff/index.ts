export { Claims } from './claims.tsx';
export { describePeople } from './describe-people.ts';
export { lineWords, PersonPicker } from './person-picker.tsx';
export { matching, type RosterLine, useRosterLines } from './roster-lines.ts';
