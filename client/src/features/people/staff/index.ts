export { Claims, useWaitingClaims } from './claims.tsx';
export { describePeople } from './describe-people.ts';
