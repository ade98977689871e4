import { longestClause } from '@haoshangliang/shared/features/clauses';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordDifference } from '../../text/difference.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClauseName } from './use-rows.ts';
import { VoiceForm, type VoiceProps } from './voice-form.tsx';

interface ProposeFormProps extends VoiceProps {
  /** What the field begins with, where that is not the clause as it reads. */
  readonly suggested?: string;
  /** Which clause it is about, where that can be chosen. */
  readonly where?: ReactNode;
}

/** 提修改建议: the clause as it reads, to be changed, and the difference before it is handed in. */
export function ProposeForm({ row, text, suggested = text, where, ...rest }: ProposeFormProps) {
  const { t } = useTranslation('clauses');
  const nameOf = useClauseName();
  const [written, setWording] = useState<string | null>(null);
  const wording = written ?? suggested;
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const isSame = wording.trim() === '' || wording.trim() === text.trim();
  return (
    <VoiceForm
      {...rest}
      title={t('form.propose', { name: nameOf(row) })}
      send={t('form.sendPropose')}
      command={(seat) => {
        setWrong(isSame);
        if (isSame) return null;
        const words = { text: wording.trim(), reason: reason.trim() === '' ? null : reason.trim() };
        return { type: 'clauses/propose-amendment', clause: row.clause.id, seat, ...words };
      }}
    >
      {where}
      <TextArea
        label={t('form.wording')}
        error={wrong && isSame ? t('form.sameWording') : undefined}
        rows={5}
        maxLength={longestClause}
        value={wording}
        onChange={({ target }) => setWording(target.value)}
      />
      {isSame ? null : <WordDifference before={text} after={wording.trim()} />}
      <TextArea
        label={t('form.reason')}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </VoiceForm>
  );
}
