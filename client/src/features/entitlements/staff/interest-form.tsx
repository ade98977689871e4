import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import { TextField } from '../../../ui/field.tsx';
import { NoteForm } from './note-form.tsx';

/** 登记利害关系: a note that takes nobody's vote away, and is said before a vote opens. */
export function InterestForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('entitlements');
  const lines = useRosterLines();
  const [seat, setSeat] = useState<SeatId | null>(null);
  const [typed, type] = useState('');
  const why = typed.trim();
  const command =
    seat === null || why === ''
      ? null
      : ({ type: 'entitlements/note-interest', seat, why } as const);
  const hint = t('interest.hint');
  return (
    <NoteForm title={t('interest.add')} hint={hint} command={command} onClose={onClose}>
      {(pressed) => (
        <>
          <PersonPicker
            label={t('interest.who')}
            lines={lines}
            chosen={seat}
            onChoose={setSeat}
            error={pressed && seat === null ? t('interest.whoNeeded') : undefined}
          />
          <TextField
            label={t('interest.why')}
            hint={t('interest.whyHint')}
            error={pressed && why === '' ? t('interest.whyNeeded') : undefined}
            maxLength={100}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </>
      )}
    </NoteForm>
  );
}
