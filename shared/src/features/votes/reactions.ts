import type { Reaction, Recorded } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';

/** The host opens the box when it has closed, and destroys box and key when they are of no more use. */
export function reactionsOfVotes({ type, data }: Recorded<VotesEvent>): readonly Reaction[] {
  const { vote } = data;
  if (type === 'votes/box-closed') return [{ name: 'count-ballots', input: { vote } }];
  const undone = type === 'votes/vote-withdrawn' || type === 'votes/vote-annulled';
  return undone ? [{ name: 'destroy-box', input: { vote } }] : [];
}
