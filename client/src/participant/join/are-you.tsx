import { doorApi, type MeetingId, type Refusal } from '@haoshangliang/shared/wire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../sync/call.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormFoot, Row, Stack } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { showField } from '../../ui/show-field.ts';
import { Consent } from './consent.tsx';

interface AreYouProps {
  readonly token: string;
  readonly meeting: MeetingId;
  readonly title: string;
  readonly mark: 'real' | 'example' | 'rehearsal';
  readonly name: string;
  readonly heldElsewhere: boolean;
  readonly onEnter: (meeting: MeetingId) => void;
  readonly onNotMe: () => void;
}

/** 您是……吗？ Nothing happens before the answer: links are forwarded. */
export function AreYou(props: AreYouProps) {
  const { token, meeting, title, mark, name, heldElsewhere, onEnter, onNotMe } = props;
  const { t } = useTranslation('join');
  const ui = useTranslation('ui').t;
  const [consent, setConsent] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(consent === null);
    if (consent === null) showField(event.currentTarget, 'input');
    if (consent === null || busy) return;
    setBusy(true);
    const answer = await call(doorApi.takeSeat, { token, consent, move: heldElsewhere });
    setBusy(false);
    if (answer.ok) onEnter(answer.meeting);
    else setRefusal(answer);
  };
  return (
    <Card title={t('ask.title', { name })}>
      <form onSubmit={(event) => void take(event)} noValidate>
        <Stack>
          <p>
            {t('ask.words', { name, title })}{' '}
            {mark === 'real' ? null : <Mark>{t(`mark.${mark}`)}</Mark>}
          </p>
          {heldElsewhere ? <Notice kind="warn">{t('ask.elsewhere', { name })}</Notice> : null}
          <Consent meeting={meeting} agreed={consent} onAgree={setConsent} />
        </Stack>
        <FormFoot>
          {missing && consent === null ? (
            <Notice kind="warn">{t('who.consentNeeded')}</Notice>
          ) : null}
          <RefusalNotice refusal={refusal} />
          <Row>
            <Button type="submit" look="primary" busy={busy && ui('wait')}>
              {t(heldElsewhere ? 'ask.move' : 'ask.yes')}
            </Button>
            <Button onClick={onNotMe}>{t('ask.no')}</Button>
          </Row>
        </FormFoot>
      </form>
    </Card>
  );
}
