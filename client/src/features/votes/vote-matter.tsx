import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Countdown } from '../../ui/clock.tsx';
import { Hint } from '../../ui/layout.tsx';
import { missedWords } from './rule-words.ts';
import { TallyBars } from './tally-bars.tsx';
import { Turnout } from './turnout.tsx';
import { useUncounted } from './use-uncounted.ts';
import { useCurrentVote, useLastDecided, useQuestionOf } from './use-votes.ts';
import { VerdictWords } from './verdict-words.tsx';
import styles from './votes.module.css';

/** What the hall sees of a vote: the question and how many ballots are in, then the verdict; null when there is none. */
export function useVoteMatter(): ComponentType | null {
  const current = useCurrentVote();
  const decided = useLastDecided();
  if (current !== null) return RunningMatter;
  return decided === null ? null : DecidedMatter;
}

function RunningMatter() {
  const { t } = useTranslation('votes');
  const vote = useCurrentVote();
  const now = useNow();
  if (vote === null) return null;
  const open = vote.status === 'open';
  return (
    <>
      <p className={styles.line}>
        <span>{t(open ? 'screen.now' : 'screen.closing')}</span>
        {open ? <Countdown until={vote.closesAt} now={now} /> : null}
      </p>
      <Question vote={vote} />
      <Turnout vote={vote} />
      <Announcer words={t(open ? 'screen.now' : 'screen.closing')} />
    </>
  );
}

function DecidedMatter() {
  const { t } = useTranslation('votes');
  const vote = useLastDecided();
  const uncounted = useUncounted();
  if (vote === null) return null;
  const { outcome } = vote;
  if (outcome === null) {
    return (
      <>
        <Question vote={vote} decided />
        <p>{uncounted(vote)}</p>
      </>
    );
  }
  return (
    <>
      <Question vote={vote} decided />
      <div className={styles.verdict}>
        <div>
          <VerdictWords vote={vote} outcome={outcome} />
        </div>
        <Missed vote={vote} outcome={outcome} />
      </div>
      {outcome.verdict.outcome === 'no_quorum' ? null : (
        <TallyBars vote={vote} tally={outcome.tally} wide />
      )}
      {vote.rule.advisory ? <Hint>{t('advisory')}</Hint> : null}
    </>
  );
}

interface MissedProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

/** Where too few came or voted, the bars alone would not say why it failed. */
function Missed({ vote, outcome }: MissedProps) {
  const { t } = useTranslation('votes');
  const { quorum, conditions } = outcome.verdict;
  const missed = [...quorum.opening, ...conditions].filter(
    ({ of, holds }) => of !== 'agreement' && !holds,
  );
  if (missed.length === 0 || vote.annulled !== null) return null;
  return (
    <div>
      {missed.map((step) => (
        <p key={`${step.of} ${step.measure}`}>{missedWords(t, vote, step)}</p>
      ))}
    </div>
  );
}

interface QuestionProps {
  readonly vote: HeldVote;
  /** The verdict needs the room. */
  readonly decided?: boolean;
}

/** As large as the hall's wall allows: two hundred characters must fit too. */
function Question({ vote, decided = false }: QuestionProps) {
  const question = useQuestionOf()(vote);
  const length = [...question].length * (decided ? 5 : 1);
  return <h2 className={sizeFor(length)}>{question}</h2>;
}

function sizeFor(length: number): string | undefined {
  if (length > 80) return styles.longest;
  return length > 24 ? styles.long : styles.question;
}
