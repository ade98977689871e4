export { useArrivalsMatter } from './arrivals-matter.tsx';
export { CheckIn } from './check-in.tsx';
export { useTellAttendanceAct } from './own-acts.ts';
