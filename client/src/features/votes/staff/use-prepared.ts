import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { useQuestionOf } from '../use-votes.ts';
import { preparedVotes } from './next-prepared.ts';

/** Votes that wait to be put to the meeting, in the order in which they were prepared. */
export function usePrepared(): readonly PreparedVote[] {
  const votes = useMeeting((state) => state.votes);
  return useMemo(() => preparedVotes(votes), [votes]);
}

/** The same, one line each, for whoever is about to close the meeting. */
export function useUnfinishedVotes(): readonly string[] {
  const { t } = useTranslation('votes-staff');
  const questionOf = useQuestionOf();
  return usePrepared().map((vote) => t('unfinished', { question: questionOf(vote) }));
}
