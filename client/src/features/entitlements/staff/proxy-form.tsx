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

/** 登记委托: who appoints whom, and what has been seen of it. */
export function ProxyForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('entitlements');
  const ui = useTranslation('ui').t;
  const lines = useRosterLines().filter(({ seat }) => !seat.visitor);
  const action = useAction();
  const [giver, setGiver] = useState<SeatId | null>(null);
  const [holder, setHolder] = useState<SeatId | null>(null);
  const [letter, setLetter] = useState('');
  const [missing, miss] = useState<'giver' | 'holder' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (giver === null) miss('giver');
    else miss(holder === null ? 'holder' : null);
    if (giver === null || holder === null) return;
    const note = letter.trim() === '' ? {} : { note: letter.trim() };
    const fate = await action.run({ type: 'entitlements/record-proxy', giver, holder, ...note });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={t('proxy.add')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Hint>{t('proxy.hint')}</Hint>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <PersonPicker
            label={t('proxy.giver')}
            lines={lines.filter(({ seat }) => seat.voter)}
            chosen={giver}
            onChoose={setGiver}
            error={missing === 'giver' ? t('proxy.giverNeeded') : undefined}
          />
          <PersonPicker
            label={t('proxy.holder')}
            lines={lines.filter(({ seat }) => seat.id !== giver)}
            chosen={holder}
            onChoose={setHolder}
            error={missing === 'holder' ? t('proxy.holderNeeded') : undefined}
          />
          <TextField
            label={t('proxy.letter')}
            hint={t('proxy.letterHint')}
            maxLength={40}
            value={letter}
            onChange={({ target }) => setLetter(target.value)}
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
