import { meetingApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';

/** 演练: a meeting like this one, marked so, with links of its own. */
export function RehearseCard() {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const mark = useMeeting((state) => state.life.plan?.mark);
  const navigate = useNavigate();
  const rehearse = useTell(meetingApi.rehearse, [meetingApi.listMeetings]);
  const start = () =>
    rehearse.mutate(
      { meeting },
      { onSuccess: (made) => void navigate(`/office/meetings/${made.meeting}/check`) },
    );
  return (
    <Card title={t('rehearsal.title')}>
      <Stack>
        <p>{t(mark === 'rehearsal' ? 'rehearsal.again' : 'rehearsal.words')}</p>
        <RefusalNotice refusal={refusalOf(rehearse.error)} />
        <Row>
          <Button busy={rehearse.isPending && ui('wait')} onClick={start}>
            {t('rehearsal.start')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
