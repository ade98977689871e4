import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { opinionsByTime } from '@haoshangliang/shared/meeting';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { Hint } from '../../../ui/layout.tsx';
import type { Answering } from './answering.ts';

const shortLength = 30;

/** 归并到 another shown one of the same item, those on the same side first. */
export function useMerging({ id, item, stance }: Opinion): Answering {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const state = useMeeting(({ opinions }) => opinions);
  const others = opinionsByTime(state, item, ['shown'])
    .map(({ opinion }) => opinion)
    .filter((other) => other.id !== id);
  const isNear = (other: Opinion) => other.stance === stance;
  const sorted = [...others.filter(isNear), ...others.filter((other) => !isNear(other))];
  const [chosen, choose] = useState<string | null>(null);
  const into = (sorted.find((other) => other.id === chosen) ?? sorted[0])?.id ?? null;
  const wordsOf = ({ no, text, stance: side }: Opinion) =>
    t('ask.mergeLine', {
      no,
      stance: t(`opinions:stance.${side}`),
      text: [...(text ?? t('opinions:erased'))].slice(0, shortLength).join(''),
    });
  return {
    fields:
      into === null ? (
        <Hint>{t('ask.mergeNone')}</Hint>
      ) : (
        <SelectField
          label={t('ask.mergeInto')}
          hint={t('ask.mergeHint')}
          value={into}
          onChange={({ target }) => choose(target.value)}
        >
          {sorted.map((other) => (
            <option key={other.id} value={other.id}>
              {wordsOf(other)}
            </option>
          ))}
        </SelectField>
      ),
    answer: () => (into === null ? null : { type: 'opinions/merge-opinion', opinion: id, into }),
  };
}
