import type { Recorded } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { sealedOf, withSealed } from './secret-box.ts';
import type { VotesState } from './state.ts';

type Closed = Recorded<Extract<VotesEvent, { type: 'votes/box-closed' }>>;
type Counted = Recorded<Extract<VotesEvent, { type: 'votes/ballots-counted' }>>;

/** One's own line comes ahead of what everybody gets, so none that is there already is taken away. */
export function withBoxClosed(state: VotesState, { data }: Closed): VotesState {
  const before = sealedOf(state, data.vote);
  if (before === undefined) return state;
  const voters = [...new Set([...before.voters, ...data.voters])].sort();
  return withSealed(state, data.vote, {
    ...before,
    boxClosed: true,
    voters,
    present: data.present,
  });
}

export function withList(state: VotesState, { data }: Counted): VotesState {
  const before = sealedOf(state, data.vote);
  if (before === undefined) return state;
  const { list, hash, unreadable } = data;
  return withSealed(state, data.vote, { ...before, list, hash, unreadable });
}
