import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** 未散会: somebody forgot to close the meeting. */
export function LeftOpenNotice() {
  const { t } = useTranslation('life');
  const leftOpen = useMeeting((state) => state.life.leftOpen);
  return leftOpen ? <Notice kind="warn">{t('leftOpen')}</Notice> : null;
}
