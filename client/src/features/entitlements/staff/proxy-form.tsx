import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import { TextField } from '../../../ui/field.tsx';
import { NoteForm } from './note-form.tsx';

/** 登记委托: who appoints whom, and what has been seen of it. */
export function ProxyForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('entitlements');
  const lines = useRosterLines().filter(({ seat }) => !seat.visitor);
  const [giver, setGiver] = useState<SeatId | null>(null);
  const [holder, setHolder] = useState<SeatId | null>(null);
  const [letter, setLetter] = useState('');
  const command = giver === null || holder === null ? null : recording(giver, holder, letter);
  return (
    <NoteForm title={t('proxy.add')} hint={t('proxy.hint')} command={command} onClose={onClose}>
      {(pressed) => (
        <>
          <PersonPicker
            label={t('proxy.giver')}
            lines={lines.filter(({ seat }) => seat.voter)}
            chosen={giver}
            onChoose={setGiver}
            error={pressed && giver === null ? t('proxy.giverNeeded') : undefined}
          />
          <PersonPicker
            label={t('proxy.holder')}
            lines={lines.filter(({ seat }) => seat.id !== giver)}
            chosen={holder}
            onChoose={setHolder}
            error={pressed && holder === null ? t('proxy.holderNeeded') : undefined}
          />
          <TextField
            label={t('proxy.letter')}
            hint={t('proxy.letterHint')}
            maxLength={40}
            value={letter}
            onChange={({ target }) => setLetter(target.value)}
          />
        </>
      )}
    </NoteForm>
  );
}

function recording(giver: SeatId, holder: SeatId, letter: string): MeetingCommand {
  const note = letter.trim();
  const command = { type: 'entitlements/record-proxy', giver, holder } as const;
  return note === '' ? command : { ...command, note };
}
