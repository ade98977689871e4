import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './clauses.module.css';
import { useClauseName } from './use-rows.ts';
import { VoiceForm, type VoiceProps } from './voice-form.tsx';

/** 保留意见: with the name or without, as the person says; neither is chosen beforehand. */
export function ReserveForm({ row, text, ...rest }: VoiceProps) {
  const { t } = useTranslation('clauses');
  const nameOf = useClauseName();
  const [words, setWords] = useState('');
  const [naming, setNaming] = useState<'named' | 'unnamed' | null>(null);
  const [tried, setTried] = useState(false);
  const options = (['named', 'unnamed'] as const).map((value) => ({
    value,
    label: t(`form.${value}`),
  }));
  return (
    <VoiceForm
      {...rest}
      title={t('form.reserve', { name: nameOf(row) })}
      send={t('form.sendReserve')}
      command={(seat) => {
        setTried(true);
        if (words.trim() === '' || naming === null) return null;
        const named = naming === 'named';
        return { type: 'clauses/reserve', clause: row.clause.id, seat, named, text: words.trim() };
      }}
    >
      <p className={styles.text}>{text}</p>
      <TextArea
        label={t('form.reservation')}
        hint={t('form.reservationHint')}
        error={tried && words.trim() === '' ? t('form.wordsNeeded') : undefined}
        rows={4}
        maxLength={1000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Choice legend={t('form.naming')} options={options} chosen={naming} onChoose={setNaming} />
      {tried && naming === null ? <Notice kind="warn">{t('form.namingNeeded')}</Notice> : null}
    </VoiceForm>
  );
}
