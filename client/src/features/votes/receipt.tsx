import { type Ballot, type HeldVote, isOwn } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../../i18n/refusal-words.ts';
import { timeToTheSecond } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { answerWords } from './answer-words.ts';
import type { BallotState, Standing } from './ballot-state.ts';
import { type Behalf, useChoiceWords } from './choice-words.ts';
import { Closing } from './closing.tsx';
import type { Paper } from './use-votes.ts';
import styles from './votes.module.css';

type Cast = Exclude<BallotState, { step: 'none' }>;

interface ReceiptProps extends Behalf {
  readonly vote: HeldVote;
  readonly ballot: Cast;
  readonly onCast: (paper: Paper) => void;
  readonly onChange: () => void;
}

/** The same ballot once more, with its reason if it has one. */
export function paperOf({ choice, reason }: Cast): Paper {
  return reason === null ? { choice } : { choice, reason };
}

const signs = { unsent: '○', sent: '◐', counted: '●', late: '▲', refused: '▲' } as const;

/** What became of a ballot, in words; the sign only repeats them. */
export function Receipt({ vote, ballot, giver, owner, onCast, onChange }: ReceiptProps) {
  const { t } = useTranslation('votes');
  const yours = useChoiceWords('yours', vote, { giver, owner });
  const fate = useFate(ballot);
  const open = vote.status === 'open';
  const choice = answerWords(t, vote, ballot.choice);
  return (
    <div className={styles.state} role="status">
      <p className={styles.fate}>
        <span aria-hidden>{signs[ballot.step]}</span> {fate}
      </p>
      <p>{yours(choice)}</p>
      {ballot.reason === null ? null : <p>{t('quoted', { words: ballot.reason })}</p>}
      {'standing' in ballot ? <Still vote={vote} standing={ballot.standing} /> : null}
      <EventNumber ballot={ballot} />
      {open ? <Again {...{ vote, ballot, onCast, onChange }} /> : null}
      {vote.status === 'closing' ? <Closing vote={vote} /> : null}
    </div>
  );
}

/** Raised hands, a sheet or a kiosk are the person's own doing, though not on this device. */
function wayOf(channel: Ballot['channel']): 'counted' | 'assisted' | 'elsewhere' {
  if (isOwn(channel)) return 'counted';
  return channel === 'assisted' ? 'assisted' : 'elsewhere';
}

function useFate(ballot: Cast): string {
  const { t } = useTranslation('votes');
  switch (ballot.step) {
    case 'unsent':
    case 'sent':
      return t(`ballot.${ballot.step}`);
    case 'counted':
      return t(`ballot.${wayOf(ballot.channel)}`, {
        channel: t(`channel.${ballot.channel}`),
        time: timeToTheSecond(ballot.at),
      });
    case 'late':
      return t('ballot.late', {
        closedAt: timeToTheSecond(ballot.closedAt),
        arrivedAt: timeToTheSecond(ballot.arrivedAt),
      });
    case 'refused':
      return refusalWords(ballot.refusal);
    default:
      return ballot satisfies never;
  }
}

interface StillProps {
  readonly vote: HeldVote;
  readonly standing: Standing | null;
}

function Still({ vote, standing }: StillProps) {
  const { t } = useTranslation('votes');
  if (standing === null) return null;
  const choice = answerWords(t, vote, standing.choice);
  return <p>{t('ballot.standing', { choice, time: timeToTheSecond(standing.at) })}</p>;
}

/** By which the ballot is found in the meeting's record. */
export function EventNumber({ ballot }: { readonly ballot: BallotState }) {
  const { t } = useTranslation('votes');
  if (ballot.step !== 'counted' || ballot.seq === null) return null;
  return <Hint>{t('ballot.event', { seq: ballot.seq })}</Hint>;
}

/** After 截止 was taken back a refused ballot goes again with one press. */
function Again({ vote, ballot, onCast, onChange }: Omit<ReceiptProps, 'giver' | 'owner'>) {
  const { t } = useTranslation('votes');
  if (ballot.step === 'late' || ballot.step === 'refused') {
    return (
      <>
        {ballot.step === 'late' ? <p>{t('ballot.reopened')}</p> : null}
        <Row>
          <Button look="primary" onClick={() => onCast(paperOf(ballot))}>
            {t('ballot.again', { choice: answerWords(t, vote, ballot.choice) })}
          </Button>
          <Button onClick={onChange}>{t('ballot.change')}</Button>
        </Row>
      </>
    );
  }
  return (
    <>
      <Button onClick={onChange}>{t('ballot.change')}</Button>
      <Hint>{t('ballot.canChange')}</Hint>
    </>
  );
}
