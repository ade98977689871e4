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
  const standing = {
    status: draft.status,
    isRead: version !== null && minutes.reading?.version === version,
    asking: askingOf(minutes, version),
    hasGates: minutes.gates.length > 0,
    open,
    phase,
  };
  return { minutes, phase, version, open, next: nextOf(standing) } as const;
}

/** How far those present have been asked about this version. */
function askingOf(
  { path, asking: asked, confirmations }: MinutesState,
  version: number | null,
): 'not-asked' | 'running' | 'over' | null {
  if (path !== 'long') return null;
  if (asked !== null && asked.version === version) return 'running';
  const isAnswered = Object.values(confirmations).some((said) => said.version === version);
  return isAnswered ? 'over' : 'not-asked';
}

interface Standing {
  readonly asking: ReturnType<typeof askingOf>;
  readonly status: Draft['status'];
  readonly isRead: boolean;
  readonly hasGates: boolean;
  readonly open: number;
  readonly phase: Phase;
}

function nextOf({ status, isRead, hasGates, open, phase, asking: asked }: Standing) {
  if (status !== 'frozen') return status === 'writing' ? 'freeze' : 'wait';
  if (phase === 'issued') return 'done';
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
