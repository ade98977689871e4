export { describeClauses } from './describe-clauses.ts';
export { ClausesDesk, HandInFor } from './later.tsx';
export { usePutIntoClause } from './use-put-into-clause.tsx';
