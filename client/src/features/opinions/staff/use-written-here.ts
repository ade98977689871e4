import { useMemo } from 'react';
import { useOutbox, useView } from '../../../sync/use-meeting.tsx';

/** Ids of the opinions that were written down on this page for somebody. */
export function useWrittenHere(): ReadonlySet<string> {
  const entries = useOutbox();
  const { recent } = useView();
  return useMemo(() => {
    const seqs = new Set(
      entries.flatMap(({ request, fate }) =>
        request.body.type === 'opinions/record-opinion' && fate.step === 'counted' ? fate.seq : [],
      ),
    );
    return new Set(
      recent.flatMap(({ seq, data }) =>
        seqs.has(seq) && typeof data === 'object' && data !== null && 'opinion' in data
          ? `${data.opinion}`
          : [],
      ),
    );
  }, [entries, recent]);
}
