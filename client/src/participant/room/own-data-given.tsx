import { doorApi, type Refusal } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { call } from '../../sync/call.ts';
import { useCall } from '../../sync/use-call.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

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
        <NoticeText />
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

function NoticeText() {
  const { t } = useTranslation('own-data');
  const { meeting } = useSession();
  const { answer, again } = useCall(doorApi.notice, { meeting });
  if (answer === null) return <p role="status">{t('opening')}</p>;
  if (!answer.ok)
    return (
      <Stack>
        <RefusalNotice refusal={answer} />
        <Button onClick={again}>{t('again')}</Button>
      </Stack>
    );
  return (
    <Stack gap="tight">
      <p>{t('office', { office: answer.office })}</p>
      {answer.texts[currentLanguage()].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Stack>
  );
}
