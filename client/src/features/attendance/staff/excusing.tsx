import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineWords, type RosterLine } from '../../../roster/index.ts';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

interface ExcusingProps {
  readonly line: RosterLine;
  readonly onClose: () => void;
}

/** 请假, with or without a reason; the reason stays with staff. */
export function Excusing({ line, onClose }: ExcusingProps) {
  const { t } = useTranslation('attendance-staff');
  const ui = useTranslation('ui').t;
  const { run, busy, refusal, clear } = useAction();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim() === '' ? null : reason.trim();
    const fate = await run({ type: 'attendance/excuse', seat: line.seat.id, reason: words });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('excusing.title', { who: lineWords(line) })} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <RefusalNotice refusal={refusal} onClose={clear} />
          <TextField
            label={t('excusing.reason')}
            hint={t('excusing.hint')}
            maxLength={100}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={busy && ui('wait')}>
            {t('excusing.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
