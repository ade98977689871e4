import type { Answer, VoteId } from '../features/votes/index.ts';
import { type Asked, electorsOf, hall, seatAt, worldOf } from './votes-scene.ts';

export const options = (...places: number[]): Answer => ({ kind: 'options', options: places });
export const names = ['统一粉刷', '三色任选', '暂不动'];

/** Thirty-four voters choose one of three. */
export function held(ballots: readonly number[], asked: Asked = {}, people = 34) {
  const past = hall(worldOf(electorsOf(...Array.from({ length: people }, () => null))));
  const vote = past.ask({
    method: { kind: 'single', version: 1, options: 3, none: false },
    options: names,
    rule: { preset: 'option-majority' },
    ...asked,
  });
  const all = ballots.flatMap((count, option) => Array.from({ length: count }, () => option));
  all.forEach((option, i) => {
    past.cast(vote, seatAt(i + 1), options(option));
  });
  past.close(vote);
  return { past, vote, verdict: () => past.held(vote).outcome?.verdict };
}

type Past = ReturnType<typeof held>['past'];

export const tie = (how: 'none' | 'lot' | 'chair', top = 1): NonNullable<Asked['rule']> => ({
  preset: 'plurality',
  select: { top, measure: 'heads', tie: how },
});

/** Opens the vote that was prepared last. */
export function openLast(past: Past): VoteId {
  const vote = past.state.prepared[past.state.prepared.length - 1];
  if (vote === undefined) throw new Error('nothing is prepared');
  past.tell({ type: 'votes/open-vote', vote });
  return vote;
}
