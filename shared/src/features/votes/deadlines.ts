import { type Deadline, getIn } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import { sealedOf } from './secret-box.ts';
import { closingTime, isHeld, type VotesState } from './state.ts';

/** Votes that open by themselves, and the one that runs. */
export function votesDeadlines(state: VotesState): Deadline<VotesCommand>[] {
  return [...openings(state), ...running(state)];
}

function openings({ votes, prepared }: VotesState): Deadline<VotesCommand>[] {
  return prepared.flatMap((id) => {
    const vote = getIn(votes, id);
    if (vote?.status !== 'prepared' || vote.schedule?.missed !== null) return [];
    const { opensAt } = vote.schedule;
    const command = { type: 'votes/open-scheduled', vote: id, opensAt } as const;
    return [{ key: `votes/opens/${id}/${opensAt}`, at: opensAt, command }];
  });
}

/** The end of its time is noted once, and ten seconds after 截止 it is counted. */
function running(state: VotesState): Deadline<VotesCommand>[] {
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
