import type { Question } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useMeeting } from '../../../sync/use-meeting.tsx';

/** The votes that people may fill in on paper: named ones that are prepared, or open. */
export function usePaperVotes(): readonly Question[] {
  const { votes, prepared, current } = useMeeting((state) => state.votes);
  return useMemo(() => {
    const asked = current === null ? prepared : [current, ...prepared];
    return asked
      .flatMap((id) => getIn(votes, id) ?? [])
      .filter(({ secrecy, status }) => secrecy === 'named' && status !== 'discarded');
  }, [votes, prepared, current]);
}
