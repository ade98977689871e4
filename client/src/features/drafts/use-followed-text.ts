import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../sync/use-meeting.tsx';
import { TextFollower } from './text-follower.ts';

const nothing = { text: null, refusal: null, changedAt: null };
const never = () => () => {};

/** The text of the draft's present epoch, as it grows. */
export function useFollowedText({ id, epoch }: Pick<Draft, 'id' | 'epoch'>) {
  const session = useSession();
  const [follower, setFollower] = useState<TextFollower | null>(null);
  useEffect(() => {
    const opened = new TextFollower(session, id, epoch);
    setFollower(opened);
    return () => {
      opened.close();
      setFollower(null);
    };
  }, [session, id, epoch]);
  return useSyncExternalStore(follower?.subscribe ?? never, follower?.followed ?? (() => nothing));
}
