export { recountAttendance } from './recount-attendance.ts';
