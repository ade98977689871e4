import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './check.module.css';
import { type Started, useReach } from './use-reach.ts';

/** Scanning with one's own phone is the only proof that a phone gets here; where it does not, the causes in their order. */
export function ReachCard() {
  const { t } = useTranslation('check');
  const { started, arrived, refusal, isLate, start } = useReach();
  const [failed, setFailed] = useState(false);
  const begin = () => {
    setFailed(false);
    void start();
  };
  const hasArrived = arrived !== null && arrived.arrived > 0;
  return (
    <Card title={t('reach.title')}>
      <Hint>{t('reach.hint')}</Hint>
      <RefusalNotice refusal={refusal} />
      {started === null ? null : (
        <Scan link={started.link} arrivedAt={hasArrived ? arrived.lastAt : null} />
      )}
      <Row>
        <Button look={started === null ? 'primary' : 'plain'} onClick={begin}>
          {t(started === null ? 'reach.start' : 'reach.again')}
        </Button>
        {started === null || hasArrived || failed || isLate ? null : (
          <Button onClick={() => setFailed(true)}>{t('reach.failed')}</Button>
        )}
      </Row>
      {(failed || isLate) && !hasArrived ? <Causes address={started?.link.url ?? null} /> : null}
    </Card>
  );
}

interface ScanProps {
  readonly link: Started['link'];
  readonly arrivedAt: number | null;
}

function Scan({ link: { url, qr }, arrivedAt }: ScanProps) {
  const { t } = useTranslation('check');
  if (qr === null || url === null) return null;
  return (
    <div className={styles.reach}>
      <QrCode qr={qr} label={t('reach.code')} className={styles.qr} />
      <Stack>
        {arrivedAt === null ? (
          <Notice>{t('reach.waiting')}</Notice>
        ) : (
          <Notice kind="good">{t('reach.arrived', { time: timeToTheSecond(arrivedAt) })}</Notice>
        )}
        <Hint>{new URL(url).origin}</Hint>
      </Stack>
    </div>
  );
}

const inTheHall = ['network', 'mobile', 'firewall', 'isolation'] as const;
const outside = ['internet', 'proxy'] as const;

/** In the order in which they are likely, and cheap to look at. */
function Causes({ address }: { readonly address: string | null }) {
  const { t } = useTranslation('check');
  const causes = address?.startsWith('https:') === true ? outside : inTheHall;
  return (
    <section aria-live="polite">
      <h3>{t('cause.title')}</h3>
      <ol className={styles.causes}>
        {causes.map((cause) => (
          <li key={cause}>
            <strong>{t(`cause.${cause}.is`)}</strong>
            <p>{t(`cause.${cause}.do`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
