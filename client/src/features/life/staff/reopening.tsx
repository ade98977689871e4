import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

export function Reopening({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('life');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim();
    setMissing(words === '');
    if (words === '') return;
    const fate = await action.run({ type: 'life/reopen-meeting', reason: words });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('reopening.title')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <p>{t('reopening.words')}</p>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <TextArea
            label={t('reopening.reason')}
            error={missing ? t('reopening.reasonNeeded') : undefined}
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('reopening.confirm')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
