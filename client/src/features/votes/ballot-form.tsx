import { fits, type HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { answerWords } from './answer-words.ts';
import { BallotFields } from './ballot-fields.tsx';
import { type Behalf, useChoiceWords } from './choice-words.ts';
import { reasonFor } from './reason-for.ts';
import type { Paper } from './use-votes.ts';
import styles from './votes.module.css';

interface BallotFormProps extends Behalf {
  readonly vote: HeldVote;
  readonly before: Paper | null;
  readonly onSubmit: (paper: Paper) => void;
  readonly onKeep: (() => void) | null;
}

/** 长辈版 asks once more: a wrong tap is easily made with large, near buttons. */
export function isElder(): boolean {
  return document.documentElement.hasAttribute('data-elder');
}

/** What is still missing before the ballot can be counted. */
function missingIn(vote: HeldVote, paper: Paper | null): 'choice' | 'reason' | null {
  if (paper === null || !fits(vote.method, paper.choice)) return 'choice';
  const silent = (paper.reason ?? '').trim() === '';
  return silent && reasonFor(vote, paper.choice) === 'must' ? 'reason' : null;
}

/** Without a reason that is empty, or that the choice has no use for. */
function asCast(vote: HeldVote, { choice, reason }: Paper): Paper {
  const said = (reason ?? '').trim();
  return said === '' || reasonFor(vote, choice) === 'never' ? { choice } : { choice, reason: said };
}

/** The choices of one ballot, of equal weight, in the order of the ballot; nothing is chosen before the person does. */
export function BallotForm({ vote, before, giver, owner, onSubmit, onKeep }: BallotFormProps) {
  const { t } = useTranslation('votes');
  const [paper, setPaper] = useState(before);
  const [asking, ask] = useState(false);
  const [pressed, setPressed] = useState(false);
  const missing = missingIn(vote, paper);
  const press = () => {
    setPressed(true);
    if (paper === null || missing !== null) return;
    if (isElder()) ask(true);
    else onSubmit(asCast(vote, paper));
  };
  if (asking && paper !== null) {
    const cast = asCast(vote, paper);
    const back = () => ask(false);
    return (
      <Confirm {...{ vote, cast, giver, owner }} onConfirm={() => onSubmit(cast)} onBack={back} />
    );
  }
  return (
    <Stack>
      <BallotFields vote={vote} paper={paper} onChange={setPaper} />
      {pressed && missing !== null ? <p role="alert">{t(`ballot.missing.${missing}`)}</p> : null}
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

interface ConfirmProps extends Behalf {
  readonly vote: HeldVote;
  readonly cast: Paper;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

function Confirm({ vote, cast, giver, owner, onConfirm, onBack }: ConfirmProps) {
  const { t } = useTranslation('votes');
  const asked = useChoiceWords('confirm', vote, { giver, owner });
  return (
    <div className={styles.state} role="alert">
      <p className={styles.fate}>{asked(answerWords(t, vote, cast.choice))}</p>
      {cast.reason === undefined ? null : <p>{t('quoted', { words: cast.reason })}</p>}
      <Row>
        <Button look="primary" onClick={onConfirm}>
          {t('ballot.confirmSubmit')}
        </Button>
        <Button onClick={onBack}>{t('ballot.goBack')}</Button>
      </Row>
    </div>
  );
}
