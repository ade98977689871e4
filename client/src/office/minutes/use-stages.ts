import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type MinutesState, openGates } from '@haoshangliang/shared/features/minutes';
import { type Phase, valuesOf } from '@haoshangliang/shared/kernel';
import { useMeeting } from '../../sync/use-meeting.tsx';

/** The draft of the minutes; there is one at a time. */
export function useMinutesDraft(): Draft | undefined {
  const drafts = useMeeting((state) => state.drafts.drafts);
  return valuesOf(drafts).find(({ kind, status }) => kind === 'minutes' && status !== 'removed');
}

/** How far the minutes are; `next` is the one thing to do now. */
export function useStages(draft: Draft) {
  const minutes = useMeeting((state) => state.minutes);
  const phase = useMeeting((state) => state.life.phase);
  const version = draft.status === 'frozen' ? draft.versions.length : null;
  const open = openGates(minutes, version);
  const returned = returnedBy(minutes, version);
  const asking = askingOf(minutes, version);
  const standing = {
    status: draft.status,
    isRead: version !== null && minutes.reading?.version === version,
    asking,
    hasGates: minutes.gates.length > 0,
    open,
    isReturned: returned.length > 0,
    phase,
  };
  return { minutes, phase, version, open, returned, asking, next: nextOf(standing) } as const;
}

/** Who sent this version back, and why. */
function returnedBy({ gates, reviews }: MinutesState, version: number | null) {
  return gates.flatMap(({ reviewer }, gate) => {
    const review = reviews[gate];
    if (review === undefined || review.version !== version || review.outcome !== 'returned')
      return [];
    return [{ reviewer: reviewer ?? '', note: review.note ?? '' }];
  });
}

/** How far those present have been asked about this version. Nobody may have answered when it ends: that is an end too. */
function askingOf(
  { path, asking: asked, shownTo }: MinutesState,
  version: number | null,
): 'not-asked' | 'running' | 'over' | null {
  if (path !== 'long') return null;
  if (asked !== null && asked.version === version) return 'running';
  return version !== null && shownTo === version ? 'over' : 'not-asked';
}

interface Standing {
  readonly asking: ReturnType<typeof askingOf>;
  readonly status: Draft['status'];
  readonly isRead: boolean;
  readonly hasGates: boolean;
  readonly open: number;
  readonly isReturned: boolean;
  readonly phase: Phase;
}

function nextOf({ status, isRead, hasGates, open, isReturned, phase, asking: asked }: Standing) {
  if (status !== 'frozen') return status === 'writing' ? 'freeze' : 'wait';
  if (phase === 'issued') return 'done';
  if (phase === 'in-review' && isReturned) return 'returned';
  if (phase === 'in-review' && hasGates) return open === 0 ? 'sign' : 'review';
  return beforeReview({ isRead, hasGates, phase, asking: asked });
}

function beforeReview({
  isRead,
  hasGates,
  phase,
  asking: asked,
}: Pick<Standing, 'isRead' | 'hasGates' | 'phase' | 'asking'>) {
  if (asked === 'not-asked') return 'ask';
  if (asked === 'running') return 'confirming';
  if (asked === null && !isRead) return 'read';
  if (!hasGates) return 'gates';
  return phase === 'closed' ? 'submit' : 'close-first';
}
