import { minutesApi } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeeting, useSession, useViewer } from '../../sync/use-meeting.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { useAsk } from '../ask.ts';
import { issuePath } from './file-path.ts';
import styles from './minutes.module.css';

/** 签发件: the original and every correction as they were printed, and the record they can be checked by. */
export function IssuesCard() {
  const { t } = useTranslation('minutes');
  const { meeting } = useSession();
  const keepsRecord = useViewer().rights.includes('record');
  const seals = useMeeting((state) => state.minutes.seals.length);
  const { data, refetch } = useAsk(minutesApi.listIssues, { meeting });
  useEffect(() => {
    if (seals > 0) void refetch();
  }, [seals, refetch]);
  if (data === undefined || data.issues.length === 0) return null;
  const record = minutesApi.readRecord.path.replace(':meeting', meeting);
  return (
    <Card title={t('issues')}>
      <Stack gap="tight">
        <ul className={styles.issues}>
          {data.issues.map(({ seq, number, date, hash }, i) => (
            <li key={seq}>
              <div>
                {/* The number of a correction says already which it is. */}
                {i === 0 ? t('original') : null} {number ?? (i > 0 && t('correctionNo', { no: i }))}{' '}
                {date}
                <Hint>{t('hash', { hash: hash.slice(0, 8) })}</Hint>
              </div>
              <Row>
                <a href={issuePath(meeting, seq, 'docx')}>{t('word')}</a>
                <a href={issuePath(meeting, seq, 'pdf')}>{t('pdf')}</a>
              </Row>
            </li>
          ))}
        </ul>
        <Hint>{t(keepsRecord ? 'recordHint' : 'recordElsewhere')}</Hint>
        <Row>
          {keepsRecord ? <a href={record}>{t('recordFile')}</a> : null}
          <Link to="/office/verify">{t('verify')}</Link>
        </Row>
      </Stack>
    </Card>
  );
}
