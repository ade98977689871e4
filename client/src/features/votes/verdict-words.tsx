import {
  type Final,
  finalOf,
  type HeldVote,
  type Outcome,
  type VotesState,
} from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { optionsWords } from './answer-words.ts';
import type { T } from './figures.ts';
import styles from './result.module.css';

/** The verdict in words, with who was chosen; as the minutes say it. */
function verdictWords(t: T, vote: HeldVote, { verdict }: Outcome, final: Final | null): string {
  const { outcome, selection } = verdict;
  if (vote.annulled !== null) return t('outcome.annulled');
  if (outcome === 'failed' && selection !== undefined) return t('outcome.noneChosen');
  if (outcome === 'tie' && final?.settled === true) return t('outcome.runoff');
  const chosen = optionsWords(t, vote, selection?.chosen ?? []);
  return outcome === 'passed' && chosen !== ''
    ? t('result.chosen', { options: chosen })
    : t(`outcome.${outcome}`);
}

/** What the vote has come to together with its run-offs; null where none has been counted. */
function finalWords(t: T, final: Final | null): string | null {
  if (final === null) return null;
  if (!final.settled) return t('result.finalOpen');
  const options = optionsWords(t, final.first, final.chosen);
  return options === '' ? t('result.finalNone') : t('result.final', { options });
}

/** The verdict on one line, with what came of it in the end. */
export function useVerdictLine(): (vote: HeldVote, outcome: Outcome) => string {
  const { t } = useTranslation('votes');
  const votes = useMeeting((state) => state.votes.votes);
  return (vote, outcome) => verdictLine(t, votes, vote, outcome);
}

export function verdictLine(
  t: T,
  votes: VotesState['votes'],
  vote: HeldVote,
  outcome: Outcome,
): string {
  const final = vote.annulled === null ? finalOf(votes, vote.id) : null;
  const verdict = verdictWords(t, vote, outcome, final);
  const together = finalWords(t, final);
  return together === null ? verdict : `${verdict}${t('rule.and')}${together}`;
}

interface VerdictWordsProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

export function VerdictWords({ vote, outcome }: VerdictWordsProps) {
  const { t } = useTranslation('votes');
  const votes = useMeeting((state) => state.votes.votes);
  const final = vote.annulled === null ? finalOf(votes, vote.id) : null;
  const together = finalWords(t, final);
  return (
    <>
      <p className={styles.outcome}>{verdictWords(t, vote, outcome, final)}</p>
      {together === null ? null : <p className={styles.outcome}>{together}</p>}
    </>
  );
}
