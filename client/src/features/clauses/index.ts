export { ClausesBelow } from './clauses-below.tsx';
export { HandIn } from './hand-in-later.tsx';
export { useTellClauseAct } from './own-acts.ts';
export { ToldAuthor } from './told-author.tsx';
