import { type Adoption, adoptions, type Opinion } from '@haoshangliang/shared/features/opinions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { TextArea } from '../../../ui/field.tsx';
import type { Answering } from './answering.ts';

/** 采纳, 部分采纳, 未采纳 with the reason, or 待处理 again. */
export function useJudging({ id, adoption: instead, adoptionReason }: Opinion): Answering {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const [adoption, choose] = useState<Adoption>(instead);
  const [reason, setReason] = useState(adoptionReason ?? '');
  const [missing, setMissing] = useState(false);
  const options = adoptions.map((value) => ({ value, label: t(`opinions:adoption.${value}`) }));
  const needed = adoption === 'partly' || adoption === 'not';
  return {
    fields: (
      <>
        <Choice legend={t('ask.adoption')} options={options} chosen={adoption} onChoose={choose} />
        <TextArea
          label={t(needed ? 'ask.reason' : 'ask.reasonIfAny')}
          hint={t('ask.judgeHint')}
          error={missing ? t('ask.reasonNeeded') : undefined}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </>
    ),
    answer() {
      const words = reason.trim() === '' ? null : reason.trim();
      setMissing(needed && words === null);
      if (needed && words === null) return null;
      return { type: 'opinions/judge-opinion', opinion: id, adoption, reason: words, instead };
    },
  };
}
