import { doorApi, type MeetingId, type Refusal } from '@haoshangliang/shared/wire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../sync/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormFoot, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { showField } from '../../ui/show-field.ts';
import { Consent } from './consent.tsx';

interface NameFormProps {
  readonly meeting: MeetingId;
  readonly onGiven: () => void;
}

const fields = { name: 'input', consent: 'input[type=checkbox]' } as const;

type Wrong = 'name' | 'consent' | null;

/** Somebody let in by the shared link or the code says who they are. */
export function NameForm({ meeting, onGiven }: NameFormProps) {
  const { t } = useTranslation('join');
  const ui = useTranslation('ui').t;
  const [name, setName] = useState('');
  const [room, setRoom] = useState('');
  const { consent, setConsent, wrong, busy, refusal, give } = useGiving(meeting, onGiven);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = missingOf(name.trim(), consent);
    if (missing !== null) showField(event.currentTarget, fields[missing]);
    void give(name.trim(), room.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField
          label={t('who.name')}
          hint={t('who.nameHint')}
          error={wrong === 'name' ? t('who.needed') : undefined}
          autoComplete="name"
          maxLength={40}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={t('who.room')}
          hint={t('who.roomHint')}
          maxLength={20}
          value={room}
          onChange={({ target }) => setRoom(target.value)}
        />
        <Consent meeting={meeting} agreed={consent} onAgree={setConsent} />
      </Stack>
      <FormFoot>
        {wrong === 'consent' && consent === null ? (
          <Notice kind="warn">{t('who.consentNeeded')}</Notice>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <Button type="submit" look="primary" wide busy={busy && ui('wait')}>
          {t('who.submit')}
        </Button>
      </FormFoot>
    </form>
  );
}

function useGiving(meeting: MeetingId, onGiven: () => void) {
  const [consent, setConsent] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Wrong>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const give = async (name: string, room: string) => {
    const missing = missingOf(name, consent);
    setWrong(missing);
    if (missing !== null || busy) return;
    setBusy(true);
    const answer = await call(doorApi.giveName, {
      meeting,
      name,
      room: room === '' ? null : room,
      consent,
    });
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) onGiven();
  };
  return { consent, setConsent, wrong, busy, refusal, give };
}

function missingOf(name: string, consent: string | null): Wrong {
  if (name === '') return 'name';
  return consent === null ? 'consent' : null;
}
