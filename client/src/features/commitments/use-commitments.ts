import type { Commitment } from '@haoshangliang/shared/features/commitments';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useMeeting } from '../../sync/use-meeting.tsx';

/** What stands, in the order of the numbers. */
export function useCommitments(): readonly Commitment[] {
  const commitments = useMeeting((state) => state.commitments.commitments);
  return useMemo(
    () =>
      valuesOf(commitments)
        .filter(({ struck }) => !struck)
        .sort((a, b) => a.no - b.no),
    [commitments],
  );
}
