import type { SeatId } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

/** 登记利害关系: a note that takes nobody's vote away, and is said before a vote opens. */
export function InterestForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('entitlements');
  const ui = useTranslation('ui').t;
  const lines = useRosterLines();
  const action = useAction();
  const [seat, setSeat] = useState<SeatId | null>(null);
  const [why, setWhy] = useState('');
  const [missing, miss] = useState<'who' | 'why' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (seat === null) miss('who');
    else miss(why.trim() === '' ? 'why' : null);
    if (seat === null || why.trim() === '') return;
    const fate = await action.run({ type: 'entitlements/note-interest', seat, why: why.trim() });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('interest.add')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Hint>{t('interest.hint')}</Hint>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <PersonPicker
            label={t('interest.who')}
            lines={lines}
            chosen={seat}
            onChoose={setSeat}
            error={missing === 'who' ? t('interest.whoNeeded') : undefined}
          />
          <TextField
            label={t('interest.why')}
            hint={t('interest.whyHint')}
            error={missing === 'why' ? t('interest.whyNeeded') : undefined}
            maxLength={100}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('save')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
