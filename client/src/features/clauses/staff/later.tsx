import { later } from '../../../ui/later.tsx';

// The room is there before what hangs on the clauses of a text is.
const words = ['clauses', 'clauses-desk'] as const;

export const ClausesDesk = later(async () => (await import('./clauses-desk.tsx')).ClausesDesk, {
  words,
});
export const HandInFor = later(async () => (await import('./hand-in-for.tsx')).HandInFor, {
  words,
  meanwhile: null,
});
export const PutIntoClause = later(
  async () => (await import('./put-into-clause.tsx')).PutIntoClause,
  { words },
);
