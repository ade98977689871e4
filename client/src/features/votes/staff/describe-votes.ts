import type { VotesEvent } from '@haoshangliang/shared/features/votes';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

export function isVotesEvent(event: StreamEvent): event is Recorded<VotesEvent> {
  return event.type.startsWith('votes/');
}

/** Every event of a vote but the single ballots, which the record only counts. */
export const describeVotes: Describe = (event, { votes }) => {
  if (!isVotesEvent(event)) return null;
  const t = i18next.getFixedT(null, 'votes');
  const question = getIn(votes.votes, event.data.vote)?.question ?? t('erased');
  switch (event.type) {
    case 'votes/ballot-cast':
    case 'votes/ballot-struck':
    case 'votes/turnout-moved':
      return null;
    case 'votes/vote-closed': {
      const outcome = t(`outcome.${event.data.outcome.verdict.outcome}`);
      return t('event.vote-closed', { question, outcome });
    }
    default:
      return t(`event.${keyOf(event.type)}`, { question });
  }
};

type Told = Exclude<
  VotesEvent['type'],
  'votes/ballot-cast' | 'votes/ballot-struck' | 'votes/turnout-moved' | 'votes/vote-closed'
>;

type EventKey = Told extends `votes/${infer Key}` ? Key : never;

function keyOf(type: Told): EventKey {
  // The type without its prefix, which its own type says it has.
  return type.slice('votes/'.length) as EventKey;
}
