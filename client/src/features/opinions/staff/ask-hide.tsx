import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/field.tsx';
import type { Answering } from './answering.ts';

export function useHiding({ id }: Opinion): Answering {
  const { t } = useTranslation('opinions-staff');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return {
    fields: (
      <TextArea
        label={t('ask.reason')}
        hint={t('ask.hideHint')}
        error={missing ? t('ask.reasonNeeded') : undefined}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    ),
    answer() {
      const words = reason.trim();
      setMissing(words === '');
      return words === '' ? null : { type: 'opinions/hide-opinion', opinion: id, reason: words };
    },
  };
}
