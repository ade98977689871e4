import { type Choice, choices, type HeldVote } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Choice as ChoiceField } from '../../ui/choice.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { useSecondsToCount } from './countdown.ts';
import { Receipt } from './receipt.tsx';
import { useBallot, useCast } from './use-votes.ts';
import styles from './votes.module.css';

interface BoothProps {
  readonly vote: HeldVote;
  readonly seat: SeatId;
}

/** One person's ballot: to be filled in, or what became of it. */
export function Booth({ vote, seat }: BoothProps) {
  const slip = { vote: vote.id, seat };
  const ballot = useBallot(slip);
  const cast = useCast(slip);
  const [changing, setChanging] = useState(false);
  const open = vote.status === 'open';
  const submit = (choice: Choice) => {
    cast(choice);
    setChanging(false);
  };
  if (ballot.step === 'none') {
    if (!open) return <NoBallot vote={vote} />;
    return <BallotForm before={null} onSubmit={submit} onKeep={null} />;
  }
  if (open && changing) {
    const keep = () => setChanging(false);
    return <BallotForm before={ballot.choice} onSubmit={submit} onKeep={keep} />;
  }
  return <Receipt {...{ vote, ballot }} onCast={submit} onChange={() => setChanging(true)} />;
}

function NoBallot({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const seconds = useSecondsToCount(vote);
  if (vote.outcome !== null) return <p className={styles.state}>{t('ballot.none')}</p>;
  return (
    <div className={styles.state} role="status">
      <p className={styles.fate}>{t('ballot.closingNow', { seconds })}</p>
      <p>{t('ballot.closingNone')}</p>
    </div>
  );
}

interface BallotFormProps {
  readonly before: Choice | null;
  readonly onSubmit: (choice: Choice) => void;
  readonly onKeep: (() => void) | null;
}

/** 长辈版 asks once more: a wrong tap is easily made with large, near buttons. */
function isElder(): boolean {
  return document.documentElement.hasAttribute('data-elder');
}

function BallotForm({ before, onSubmit, onKeep }: BallotFormProps) {
  const { t } = useTranslation('votes');
  const [chosen, choose] = useState(before);
  const [asking, ask] = useState(false);
  const [missing, setMissing] = useState(false);
  const press = () => {
    setMissing(chosen === null);
    if (chosen === null) return;
    if (isElder()) ask(true);
    else onSubmit(chosen);
  };
  if (asking && chosen !== null) {
    return <Confirm choice={chosen} onConfirm={onSubmit} onBack={() => ask(false)} />;
  }
  return (
    <Stack>
      <ChoiceField
        legend={t('ballot.choose')}
        options={choices.map((value) => ({ value, label: t(`choice.${value}`) }))}
        chosen={chosen}
        onChoose={choose}
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
  readonly choice: Choice;
  readonly onConfirm: (choice: Choice) => void;
  readonly onBack: () => void;
}

function Confirm({ choice, onConfirm, onBack }: ConfirmProps) {
  const { t } = useTranslation('votes');
  return (
    <div className={styles.state} role="alert">
      <p className={styles.fate}>{t('ballot.confirm', { choice: t(`choice.${choice}`) })}</p>
      <Row>
        <Button look="primary" onClick={() => onConfirm(choice)}>
          {t('ballot.confirmSubmit')}
        </Button>
        <Button onClick={onBack}>{t('ballot.goBack')}</Button>
      </Row>
    </div>
  );
}
