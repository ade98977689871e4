import { type Deadline, getIn } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import { sealedOf } from './secret-box.ts';
import { closingTime, isHeld, type VotesState } from './state.ts';

/** The vote that runs: the end of its time is noted once, and ten seconds after 截止 it is counted. */
export function votesDeadlines(state: VotesState): Deadline<VotesCommand>[] {
  const vote = state.current === null ? undefined : getIn(state.votes, state.current);
  if (vote === undefined || !isHeld(vote)) return [];
  const { id, closedAt, closesAt } = vote;
  // The close is final, and the count is under way.
  if (sealedOf(state, id)?.boxClosed === true) return [];
  if (closedAt !== null) {
    const command = { type: 'votes/complete-close', vote: id, closedAt } as const;
    return [{ key: `votes/close/${id}/${closedAt}`, at: closedAt + closingTime, command }];
  }
  if (vote.timeUp) return [];
  const command = { type: 'votes/note-time-up', vote: id, closesAt } as const;
  return [{ key: `votes/time-up/${id}/${closesAt}`, at: closesAt, command }];
}
