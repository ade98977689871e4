export { Arrivals } from './arrivals.tsx';
export { describeAttendance } from './describe-attendance.ts';
