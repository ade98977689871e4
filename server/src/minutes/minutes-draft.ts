import type { Draft } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';

/** There is one at a time. */
export function minutesDraft({ drafts }: MeetingState): Draft | undefined {
  return valuesOf(drafts.drafts).find(
    ({ kind, status }) => kind === 'minutes' && status !== 'removed',
  );
}
