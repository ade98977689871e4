import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { voteApi } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import type { Answer } from '../../../sync/call.ts';
import { useCall } from '../../../sync/use-call.ts';
import { useSession } from '../../../sync/use-meeting.tsx';

/** Ballots come by the hundred; the roll is fetched anew at most so often, in milliseconds. */
const settle = 700;

/** The register of the vote, fetched again whenever something in it may have changed. */
export function useRoll(vote: HeldVote): Answer<typeof voteApi.roll> | null {
  const { meeting } = useSession();
  const { answer, again } = useCall(voteApi.roll, { meeting, vote: vote.id });
  const { turnout, eligible, status } = vote;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is asked of the server, not read here
  useEffect(() => {
    const timer = setTimeout(again, settle);
    return () => clearTimeout(timer);
  }, [again, turnout, eligible, status]);
  return answer;
}
