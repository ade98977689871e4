import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../../i18n/times.ts';
import { type Action, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { whyMissed } from './missed-words.ts';

interface ScheduleWordsProps {
  readonly vote: PreparedVote;
  readonly action: Action;
}

/** 定时开始: when the vote opens by itself, or why it did not. */
export function ScheduleWords({ vote: { id, schedule }, action }: ScheduleWordsProps) {
  const { t } = useTranslation('votes-who');
  const may = useMay();
  if (schedule === undefined) return null;
  const time = momentOf(schedule.opensAt);
  if (schedule.missed !== null) {
    const why = whyMissed(t, schedule.missed);
    return <Notice kind="warn">{t('schedule.missed', { time, why })}</Notice>;
  }
  return (
    <Row apart>
      <Hint>{t('schedule.stands', { time })}</Hint>
      {may('votes/unschedule-vote') ? (
        <Button small onClick={() => void action.run({ type: 'votes/unschedule-vote', vote: id })}>
          {t('schedule.drop')}
        </Button>
      ) : null}
    </Row>
  );
}
