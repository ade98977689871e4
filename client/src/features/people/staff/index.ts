export { Claims, useWaitingClaims } from './claims.tsx';
export { describePeople, isRosterSettled } from './describe-people.ts';
