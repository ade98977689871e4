import { getIn, type SeatId } from '../../kernel/index.ts';
import type { SealedVote } from './sealed-vote.ts';
import { isHeld, type VoteId, type VotesState } from './state.ts';

export function sealedOf(state: VotesState, vote: VoteId): SealedVote | undefined {
  return state.sealed[vote];
}

export function withSealed(
  state: VotesState,
  vote: VoteId,
  part: Partial<SealedVote> & Pick<SealedVote, 'key'>,
): VotesState {
  const before = state.sealed[vote] ?? unopened;
  return { ...state, sealed: { ...state.sealed, [vote]: { ...before, ...part } } };
}

const unopened: Omit<SealedVote, 'key'> = {
  boxClosed: false,
  voters: [],
  present: null,
  list: [],
  hash: null,
  unreadable: 0,
};

/** As a device holds it. */
export function projectSealed(
  sealed: VotesState['sealed'],
  seats: readonly SeatId[],
): VotesState['sealed'] {
  const entries = Object.entries(sealed).map(([vote, each]) => {
    const voters = each.voters.filter((seat) => seats.includes(seat));
    return [vote, { ...each, voters, list: [] }];
  });
  return Object.fromEntries(entries);
}

/** In a secret vote staff learn who has voted only when the box has closed, and of what was chosen never more than the list. */
export function castSecretly(state: VotesState, id: VoteId) {
  const vote = getIn(state.votes, id);
  if (vote === undefined || !isHeld(vote) || vote.secrecy === 'named') return null;
  const voters = new Set(sealedOf(state, id)?.voters ?? []);
  return { voters, at: vote.closedAt ?? vote.openedAt };
}
