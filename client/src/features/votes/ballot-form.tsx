import {
  type Answer,
  choices,
  type HeldVote,
  levelsOf,
  optionsOf,
  sameAnswer,
} from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Choice as ChoiceField } from '../../ui/choice.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { answerWords } from './answer-words.ts';
import type { Paper } from './use-votes.ts';
import styles from './votes.module.css';

interface BallotFormProps {
  readonly vote: HeldVote;
  readonly before: Answer | null;
  readonly onSubmit: (paper: Paper) => void;
  readonly onKeep: (() => void) | null;
}

/** 长辈版 asks once more: a wrong tap is easily made with large, near buttons. */
function isElder(): boolean {
  return document.documentElement.hasAttribute('data-elder');
}

/** What a ballot chooses one of, in the order of the ballot. */
function answersOf(vote: HeldVote): readonly Answer[] | null {
  const { method } = vote;
  const places = (count: number) => Array.from({ length: count }, (_, at) => at);
  switch (method.kind) {
    case 'approve':
      return choices;
    case 'single': {
      const options = places(optionsOf(method)).map((at) => [at]);
      const all = method.none ? [...options, []] : options;
      return [...all.map((each): Answer => ({ kind: 'options', options: each })), 'abstain'];
    }
    case 'rating':
    case 'temperature':
      return places(levelsOf(method)).map((level) => ({ kind: 'level', level }));
    default:
      return null;
  }
}

export function BallotForm({ vote, before, onSubmit, onKeep }: BallotFormProps) {
  const { t } = useTranslation('votes');
  const answers = answersOf(vote);
  const [chosen, choose] = useState(before);
  const [asking, ask] = useState(false);
  const [missing, setMissing] = useState(false);
  if (answers === null) return <Notice>{t('ballot.atDesk')}</Notice>;
  const press = () => {
    setMissing(chosen === null);
    if (chosen === null) return;
    if (isElder()) ask(true);
    else onSubmit({ choice: chosen });
  };
  if (asking && chosen !== null) {
    const confirm = () => onSubmit({ choice: chosen });
    const choice = answerWords(t, vote, chosen);
    return <Confirm choice={choice} onConfirm={confirm} onBack={() => ask(false)} />;
  }
  const at = answers.findIndex((each) => chosen !== null && sameAnswer(each, chosen));
  return (
    <Stack>
      <ChoiceField
        legend={t('ballot.choose')}
        options={answers.map((each, i) => ({ value: `${i}`, label: answerWords(t, vote, each) }))}
        chosen={`${at}`}
        onChoose={(value) => choose(answers[Number(value)] ?? null)}
      />
      {missing && chosen === null ? <p role="alert">{t('ballot.notChosen')}</p> : null}
      <Button look="primary" wide onClick={press}>
        {t('ballot.submit')}
      </Button>
      {onKeep === null ? null : (
        <Button wide onClick={onKeep}>
          {t('ballot.keep')}
        </Button>
      )}
      <Hint>{t('ballot.canChange')}</Hint>
    </Stack>
  );
}

interface ConfirmProps {
  readonly choice: string;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

function Confirm({ choice, onConfirm, onBack }: ConfirmProps) {
  const { t } = useTranslation('votes');
  return (
    <div className={styles.state} role="alert">
      <p className={styles.fate}>{t('ballot.confirm', { choice })}</p>
      <Row>
        <Button look="primary" onClick={onConfirm}>
          {t('ballot.confirmSubmit')}
        </Button>
        <Button onClick={onBack}>{t('ballot.goBack')}</Button>
      </Row>
    </div>
  );
}
