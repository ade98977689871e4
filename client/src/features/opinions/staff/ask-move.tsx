import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/field.tsx';
import { useItems } from '../use-items.ts';
import type { Answering } from './answering.ts';

export function useMoving({ id, item }: Opinion): Answering {
  const { t } = useTranslation('opinions-staff');
  const choices = useItems().choices.filter((choice) => choice.id !== item);
  const [chosen, choose] = useState<string | null>(null);
  const to = (choices.find((choice) => choice.id === chosen) ?? choices[0])?.id ?? null;
  return {
    fields: (
      <SelectField
        label={t('ask.moveTo')}
        value={to ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.words}
          </option>
        ))}
      </SelectField>
    ),
    answer: () => (to === null ? null : { type: 'opinions/move-opinion', opinion: id, item: to }),
  };
}
