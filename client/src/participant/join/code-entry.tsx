import { doorApi, type MeetingId, type Refusal } from '@haoshangliang/shared/wire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../sync/call.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

/** The eight characters, typed: for links that lost their token, and for whoever has none. */
export function CodeEntry({ onEnter }: { readonly onEnter: (meeting: MeetingId) => void }) {
  const { t } = useTranslation('join');
  const ui = useTranslation('ui').t;
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = code.normalize('NFKC').trim();
    setMissing(typed === '');
    if (typed === '' || busy) return;
    setBusy(true);
    const answer = await call(doorApi.enterCode, { code: typed });
    setBusy(false);
    if (answer.ok) onEnter(answer.meeting);
    else setRefusal(answer);
  };
  return (
    <Card title={t('code.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <p>{t('code.words')}</p>
          <RefusalNotice refusal={refusal} />
          <TextField
            label={t('code.label')}
            error={missing ? t('code.needed') : undefined}
            value={code}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            onChange={({ target }) => setCode(target.value)}
          />
          <Button type="submit" look="primary" wide busy={busy && ui('wait')}>
            {t('code.submit')}
          </Button>
          <Hint>{t('code.desk')}</Hint>
          <Hint>
            <a href="/office">{t('code.staff')}</a>
          </Hint>
        </Stack>
      </form>
    </Card>
  );
}
