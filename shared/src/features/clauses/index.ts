import { defineFeature } from '../../kernel/index.ts';
import { clausesCommands } from './commands.ts';
import { counterClauses } from './counter.ts';
import { decideClauses } from './decide.ts';
import { clausesEvents } from './events.ts';
import { evolveClauses } from './evolve.ts';
import { ownersOfClauses, projectClauses, redactClauses, redactOwnClauses } from './redact.ts';
import { clausesRejections } from './rejections.ts';
import { initialClauses } from './state.ts';

export const clauses = defineFeature({
  commands: clausesCommands,
  events: clausesEvents,
  rejections: clausesRejections,
  initial: initialClauses,
  decide: decideClauses,
  evolve: evolveClauses,
  redact: redactClauses,
  project: projectClauses,
  ownersOf: ownersOfClauses,
  redactOwn: redactOwnClauses,
  counter: counterClauses,
});

export { longestClause } from './commands.ts';
export type { ClausesEvent } from './events.ts';
export {
  type Amendment,
  type Clause,
  type ClauseId,
  type ClausesFacts,
  type Outcome,
  type Reservation,
  standings,
} from './state.ts';
