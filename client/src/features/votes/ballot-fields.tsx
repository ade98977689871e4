import { sameAnswer } from '@haoshangliang/shared/features/votes';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { answerWords } from './answer-words.ts';
import { answersOf } from './answers-of.ts';
import type { FieldsProps } from './fields-props.ts';

/** Ballots that are more than a choice of one come only when there is one. */
const OtherFields = lazy(async () => ({
  default: (await import('./other-fields.tsx')).OtherFields,
}));

export function BallotFields(props: FieldsProps) {
  const { t } = useTranslation('votes');
  const { vote, paper, onChange } = props;
  const { method } = vote;
  const answers = answersOf(method);
  if (answers === null) {
    return (
      <Suspense fallback={<Loading />}>
        <OtherFields {...props} />
      </Suspense>
    );
  }
  const at = answers.findIndex((each) => paper !== null && sameAnswer(each, paper.choice));
  const choose = (value: string) => {
    const choice = answers[Number(value)];
    if (choice !== undefined) onChange({ choice });
  };
  return (
    <Choice
      legend={t('ballot.choose')}
      options={answers.map((each, i) => ({ value: `${i}`, label: answerWords(t, vote, each) }))}
      chosen={at === -1 ? null : `${at}`}
      onChoose={choose}
      beside={method.kind === 'rating' && method.scale.kind === 'numeric'}
    />
  );
}
