import { doorApi, type Refusal } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../sync/call.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { NoticeText } from '../join/notice-text.tsx';

type Step = 'shown' | 'asked' | 'sent' | 'done';

/** The notice as it stands, and 撤回同意 below it: as easy as giving it was (个人信息保护法 art. 15). */
export function Given({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('own-data');
  const { meeting } = useSession();
  const [step, setStep] = useState<Step>('shown');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const withdraw = async () => {
    setStep('sent');
    const answer = await call(doorApi.withdrawConsent, { meeting });
    setRefusal(answer.ok ? null : answer);
    setStep(answer.ok ? 'done' : 'asked');
  };
  if (step === 'done') return <Notice kind="good">{t('done')}</Notice>;
  return (
    <Card title={t('title')}>
      <Stack>
        <NoticeText meeting={meeting} lead={(office) => <p>{t('office', { office })}</p>} />
        <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
        {step === 'shown' ? null : <Notice kind="warn">{t('what')}</Notice>}
        <Row>
          {step === 'shown' ? (
            <Button onClick={() => setStep('asked')}>{t('withdraw')}</Button>
          ) : (
            <Button busy={step === 'sent' && t('sending')} onClick={withdraw}>
              {t('confirm')}
            </Button>
          )}
          <Button onClick={onClose}>{t(step === 'shown' ? 'close' : 'keep')}</Button>
        </Row>
      </Stack>
    </Card>
  );
}
