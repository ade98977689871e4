import { meetingZone } from '@haoshangliang/shared/kernel';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ClockQuestionProps {
  /** The server's time, milliseconds since 1970; shown in the zone of the meetings. */
  readonly now: number;
  readonly children: ReactNode;
}

const hourAndMinute = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const most = 5 * 60_000;

/** The server is another machine, and its clock reads otherwise than this one. */
function isOff(now: number, here: number): boolean {
  return Math.abs(now - here) > most;
}

/** 现在是19:02，对吗？ A machine without internet may be hours wrong, and everything recorded would be so too. */
export function ClockQuestion({ now, children }: ClockQuestionProps) {
  const { t } = useTranslation('office');
  const [answer, setAnswer] = useState<'right' | 'wrong' | null>(null);
  const [arrived] = useState(() => Date.now());
  if (answer === 'right') return <>{children}</>;
  const language = currentLanguage();
  const inZone = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: meetingZone }).format(at);
  const time = inZone(now, hourAndMinute);
  const here = inZone(arrived, hourAndMinute);
  const day = inZone(now, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
  return (
    <Card title={t('setup.clock', { time })}>
      <p>{t('setup.clockDay', { day })}</p>
      <Hint>{t('setup.clockHint')}</Hint>
      {isOff(now, arrived) ? (
        <Notice kind="warn">{t('setup.clockDiffers', { time: here })}</Notice>
      ) : null}
      {answer === 'wrong' ? <Notice kind="warn">{t('setup.clockMend')}</Notice> : null}
      <Row>
        <Button look="primary" onClick={() => setAnswer('right')}>
          {t('setup.clockRight')}
        </Button>
        <Button onClick={() => setAnswer('wrong')}>{t('setup.clockWrong')}</Button>
      </Row>
    </Card>
  );
}
