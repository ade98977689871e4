import { accept, getIn, reject, unreachable, valuesOf } from '../../kernel/index.ts';
import type { ClausesCommand, Of } from './commands.ts';
import { decideAmendment, proposeAmendment, withdrawAmendment } from './decide-amendments.ts';
import { reserve, withdrawReservation } from './decide-reservations.ts';
import { decideSight } from './decide-sight.ts';
import { isDrafter, withClause } from './finding.ts';
import type { Decided } from './rejections.ts';
import type { Clause, ClauseId, ClausesFacts, ClausesState } from './state.ts';

export function decideClauses(
  state: ClausesState,
  command: ClausesCommand,
  facts: ClausesFacts,
): Decided {
  switch (command.type) {
    case 'clauses/set-clauses':
      return setClauses(state, command, facts);
    case 'clauses/set-standing':
    case 'clauses/cite-opinion':
    case 'clauses/uncite-opinion':
      return withClause(state, command.clause, facts, (clause, text) =>
        isDrafter(text, facts) ? decideClause(clause, command, facts) : reject('not-a-drafter'),
      );
    case 'clauses/propose-amendment':
      return proposeAmendment(state, command, facts);
    case 'clauses/withdraw-amendment':
      return withdrawAmendment(state, command, facts);
    case 'clauses/decide-amendment':
      return decideAmendment(state, command, facts);
    case 'clauses/reserve':
      return reserve(state, command, facts);
    case 'clauses/withdraw-reservation':
      return withdrawReservation(state, command, facts);
    case 'clauses/hide-amendment':
    case 'clauses/show-amendment':
    case 'clauses/hide-reservation':
    case 'clauses/show-reservation':
      return decideSight(state, command);
    default:
      return unreachable(command);
  }
}

/** The clauses of a draft with their blocks, in their order. */
function placesOf(state: ClausesState, draft: string): { clause: ClauseId; block: string }[] {
  return (state.orders[draft] ?? []).flatMap((id) => {
    const clause = getIn(state.clauses, id);
    return clause === undefined ? [] : [{ clause: id, block: clause.block }];
  });
}

function setClauses(
  state: ClausesState,
  { draft, blocks }: Of<'clauses/set-clauses'>,
  facts: ClausesFacts,
): Decided {
  if (facts.sharedText(draft) === null) return reject('text-not-shared');
  const before = placesOf(state, draft);
  const known = new Map<string, ClauseId>();
  for (const one of valuesOf(state.clauses)) if (one.draft === draft) known.set(one.block, one.id);
  const clauses = [...new Set(blocks)].map((block) => ({
    clause: known.get(block) ?? facts.newId<'clause'>(),
    block,
  }));
  const isSame =
    clauses.length === before.length &&
    clauses.every(({ clause }, index) => clause === before[index]?.clause);
  return isSame
    ? accept()
    : accept({ type: 'clauses/clauses-set', data: { draft, clauses, before }, words: null });
}

type OneClause = Of<'clauses/set-standing' | 'clauses/cite-opinion' | 'clauses/uncite-opinion'>;

function decideClause(
  { id, standing, sources }: Clause,
  command: OneClause,
  facts: ClausesFacts,
): Decided {
  if (command.type === 'clauses/set-standing') {
    const data = { clause: id, standing: command.standing, before: standing };
    return command.standing === standing
      ? accept()
      : accept({ type: 'clauses/standing-set', data, words: null });
  }
  const { opinion } = command;
  const isCited = sources.includes(opinion);
  if (command.type === 'clauses/uncite-opinion')
    return isCited
      ? accept({ type: 'clauses/opinion-uncited', data: { clause: id, opinion }, words: null })
      : accept();
  if (isCited) return accept();
  return facts.opinionShown(opinion)
    ? accept({ type: 'clauses/opinion-cited', data: { clause: id, opinion }, words: null })
    : reject('opinion-not-to-cite');
}
