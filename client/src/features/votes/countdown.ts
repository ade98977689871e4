import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { closingTime } from '@haoshangliang/shared/features/votes';
import { useNow } from '../../sync/use-meeting.tsx';
import { useSeconds } from '../../ui/clock.tsx';

/** Whole seconds until the ballots are counted; 0 when that is due. */
export function useSecondsToCount({ closedAt }: Pick<HeldVote, 'closedAt'>): number {
  const time = useSeconds(useNow());
  return closedAt === null ? 0 : secondsUntil(closedAt + closingTime, time);
}

/** Rounded towards the end: what is shown is really left. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
