import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Mark } from '../../ui/mark.tsx';

export function useMeetingTitle(): string {
  const { t } = useTranslation('life');
  return useMeeting((state) => state.life.words?.title) ?? t('untitled');
}

/** 示例 or 演练, on every screen of a meeting that does not count. */
export function MeetingMark() {
  const { t } = useTranslation('life');
  const mark = useMeeting((state) => state.life.plan?.mark);
  if (mark === undefined || mark === 'real') return null;
  return <Mark>{t(`mark.${mark}`)}</Mark>;
}
