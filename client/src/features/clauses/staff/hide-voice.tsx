import type { Amendment, Reservation } from '@haoshangliang/shared/features/clauses';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

/** One of the two that can be taken from view. */
export type Voice =
  | { readonly kind: 'amendment'; readonly voice: Amendment }
  | { readonly kind: 'reservation'; readonly voice: Reservation };

/** 隐藏: the reason stays among staff. */
export function HideVoice({
  voice,
  onClose,
}: {
  readonly voice: Voice;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('clauses-desk');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim();
    setMissing(words === '');
    if (words === '') return;
    const fate = await action.run(
      voice.kind === 'amendment'
        ? { type: 'clauses/hide-amendment', amendment: voice.voice.id, reason: words }
        : { type: 'clauses/hide-reservation', reservation: voice.voice.id, reason: words },
    );
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t(`hide.${voice.kind}`)} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <p>{voice.voice.text ?? t('hide.erased')}</p>
          <TextArea
            label={t('hide.reason')}
            hint={t('hide.hint')}
            error={missing ? t('hide.needed') : undefined}
            rows={2}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('hide.do')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
