import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { currentVote, heldVotes } from '../held-votes.ts';
import { useQuestionOf } from '../use-votes.ts';
import { preparedVotes } from './next-prepared.ts';

/** Votes that wait to be put to the meeting, in the order in which they were prepared. */
export function usePrepared(): readonly PreparedVote[] {
  const votes = useMeeting((state) => state.votes);
  return useMemo(() => preparedVotes(votes), [votes]);
}

/** Whether votes are what the meeting is at: one runs, waits for this item or for any, or has been held at it. */
export function useVotesAtHand(): 'running' | 'here' | null {
  return useMeeting(({ votes, agenda: { current } }) => {
    if (currentVote(votes) !== null) return 'running';
    const prepared = preparedVotes(votes).some(({ item }) => item === null || item === current);
    const held = heldVotes(votes).some(({ item }) => item === current);
    return prepared || held ? 'here' : null;
  });
}

/** The prepared ones, one line each, for whoever is about to close the meeting. */
export function useUnfinishedVotes(): readonly string[] {
  const { t } = useTranslation('votes-staff');
  const questionOf = useQuestionOf();
  return usePrepared().map((vote) => t('unfinished', { question: questionOf(vote) }));
}
