import './older-phones.ts';
import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../../../i18n/refusal-words.ts';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Stack, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { BallotForm } from '../ballot-form.tsx';
import type { BallotState, Slip } from '../ballot-state.ts';
import { NoBallot } from '../no-ballot.tsx';
import { useBallot } from '../use-votes.ts';
import styles from '../votes.module.css';
import { CheckBallot } from './check-ballot.tsx';
import { countedIn, keptBallot } from './kept-ballot.ts';
import { keep, useSealing } from './use-sealing.ts';

interface SecretBoothProps {
  readonly vote: HeldVote;
  readonly slip: Slip;
  /** Whose it is, where others vote on this device too. */
  readonly owner: SeatId | undefined;
}

/** One person's ballot in a secret vote: what is promised, the choice, and what became of it without saying what it was. */
export function SecretBooth({ vote, slip, owner }: SecretBoothProps) {
  const ballot = useBallot(slip);
  const { step, send } = useSealing(slip);
  const [changing, setChanging] = useState(false);
  useCountedIn(slip, ballot);
  const { t } = useTranslation('votes-secret');
  const open = vote.status === 'open';
  if (vote.outcome !== null) return <CheckBallot vote={vote} slip={slip} />;
  if (step === 'sealing') return <p role="status">{t('sealing')}</p>;
  const again = ballot.step === 'none' || changing;
  if (!open || !again) {
    if (ballot.step === 'none') return <NoBallot vote={vote} />;
    return <Receipt {...{ vote, ballot }} onChange={() => setChanging(true)} />;
  }
  const submit = (choice: Parameters<typeof send>[0]) => {
    setChanging(false);
    void send(choice);
  };
  return (
    <Stack>
      <Statement />
      {step === 'failed' ? <Notice kind="warn">{t('failed')}</Notice> : null}
      <BallotForm
        vote={vote}
        before={null}
        owner={owner}
        onSubmit={({ choice }) => submit(choice)}
        onKeep={ballot.step === 'none' ? null : () => setChanging(false)}
      />
    </Stack>
  );
}

/** What holds and what does not, at the moment of voting; short enough that the choices are seen below it. */
function Statement() {
  const { t } = useTranslation('votes-secret');
  return (
    <Notice>
      <p>
        <Strong>{t('statement.title')}</Strong>
      </p>
      <p>{t('statement.holds')}</p>
      <p>{t('statement.not')}</p>
      <details>
        <summary>{t('statement.more')}</summary>
        {(['sealed', 'unanimous', 'again'] as const).map((key) => (
          <p key={key}>{t(`statement.${key}`)}</p>
        ))}
      </details>
    </Notice>
  );
}

/** A ballot that waited for the line may have been counted in by a page that did not know it. */
function useCountedIn(slip: Slip, ballot: BallotState): void {
  const { meeting } = useSession();
  const at = ballot.step === 'counted' ? ballot.at : null;
  const { vote, seat } = slip;
  useEffect(() => {
    const place = { meeting, vote, seat };
    const kept = keptBallot(place);
    if (at !== null && kept !== null && kept.at === null) keep(place, countedIn(kept, at));
  }, [at, meeting, vote, seat]);
}

const signs = { unsent: '○', sent: '◐', counted: '●', late: '▲', refused: '▲' } as const;

interface ReceiptProps {
  readonly vote: HeldVote;
  readonly ballot: Exclude<BallotState, { step: 'none' }>;
  readonly onChange: () => void;
}

function Receipt({ vote, ballot, onChange }: ReceiptProps) {
  const { t } = useTranslation('votes-secret');
  const lost = ballot.step === 'late' || ballot.step === 'refused';
  const fate = useFate(ballot);
  return (
    <div className={styles.state} role="status">
      <p className={styles.fate}>
        <span aria-hidden>{signs[ballot.step]}</span> {fate}
      </p>
      {lost ? null : <p>{t('receipt.hidden')}</p>}
      {vote.status === 'open' ? (
        <>
          <Button look={lost ? 'primary' : 'plain'} onClick={onChange}>
            {t(lost ? 'receipt.again' : 'receipt.change')}
          </Button>
          <Hint>{t('statement.again')}</Hint>
        </>
      ) : (
        <p>{t('receipt.boxed')}</p>
      )}
    </div>
  );
}

function useFate(ballot: ReceiptProps['ballot']): string {
  const { t } = useTranslation('votes-secret');
  const votes = useTranslation('votes').t;
  switch (ballot.step) {
    case 'unsent':
    case 'sent':
      return t(`receipt.${ballot.step}`);
    case 'counted':
      return t('receipt.counted', { time: timeToTheSecond(ballot.at) });
    case 'late':
      return votes('ballot.late', {
        closedAt: timeToTheSecond(ballot.closedAt),
        arrivedAt: timeToTheSecond(ballot.arrivedAt),
      });
    case 'refused':
      return refusalWords(ballot.refusal);
    default:
      return ballot satisfies never;
  }
}
