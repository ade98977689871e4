import { type Answer, sameAnswer } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { answerWords } from './answer-words.ts';
import type { FieldsProps } from './fields-props.ts';
import { reasonFor } from './reason-for.ts';

const levels: readonly Answer[] = [0, 1, 2].map((level) => ({ kind: 'level', level }));
const answers: readonly Answer[] = [...levels, 'abstain'];

/** 同意, 有保留, 反对, and why: an objection without its reason helps nobody. */
export function ConsentFields({ vote, paper, onChange }: FieldsProps) {
  const { t } = useTranslation('votes');
  const at = answers.findIndex((each) => paper !== null && sameAnswer(each, paper.choice));
  const wanted = paper === null ? 'never' : reasonFor(vote, paper.choice);
  const choose = (value: string) => {
    const choice = answers[Number(value)];
    if (choice !== undefined) onChange({ ...paper, choice });
  };
  return (
    <Stack>
      <Choice
        legend={t('ballot.choose')}
        options={answers.map((each, i) => ({ value: `${i}`, label: answerWords(t, vote, each) }))}
        chosen={at === -1 ? null : `${at}`}
        onChoose={choose}
      />
      {paper === null || wanted === 'never' ? null : (
        <TextArea
          label={t(wanted === 'must' ? 'ballot.reasonMust' : 'ballot.reasonMay')}
          hint={t('ballot.reasonHint')}
          rows={3}
          maxLength={500}
          value={paper.reason ?? ''}
          onChange={({ target }) => onChange({ ...paper, reason: target.value })}
        />
      )}
    </Stack>
  );
}
