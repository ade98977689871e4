import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { useMeeting, useViewer } from '../../sync/use-meeting.tsx';
import { Notice } from '../../ui/notice.tsx';

const words = {
  others: {
    planned: 'plannedFor',
    adjourned: 'adjournedWords',
    closed: 'closedWords',
    'in-review': 'closedWords',
    issued: 'closedWords',
  },
  staff: {
    planned: 'staffPlanned',
    adjourned: 'staffAdjourned',
    closed: 'staffClosed',
    'in-review': 'staffInReview',
    issued: 'staffIssued',
  },
} as const;

/** Why nothing happens: before the opening, during an adjournment, after the end. Staff are told what they can do. */
export function LifeNotice() {
  const { t } = useTranslation('life');
  const { audience } = useViewer();
  const { phase, plan, words: named, reason, reasonFor } = useMeeting((state) => state.life);
  const say = words[audience === 'staff' ? 'staff' : 'others'];
  if (phase === 'open' || plan === null) return null;
  if (phase === 'planned') {
    const when = { moment: momentOf(plan.startsAt), place: named?.place ?? '' };
    return <Notice>{t(say.planned, when)}</Notice>;
  }
  if (phase !== 'adjourned') return <Notice>{t(say[phase])}</Notice>;
  return (
    <Notice>
      {reasonFor === 'meeting' && reason !== null ? <p>{t('reopened', { reason })}</p> : null}
      <p>{t(say.adjourned)}</p>
    </Notice>
  );
}
