export { Claims } from './claims.tsx';
export { describePeople } from './describe-people.ts';
