import { castIn, type HeldVote, type Outcome } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../i18n/times.ts';
import { Hint, Stack } from '../../ui/layout.tsx';
import { optionsWords } from './answer-words.ts';
import { Chain } from './chain.tsx';
import { houseWords, type T } from './figures.ts';
import styles from './result.module.css';
import { lawWords, ruleSentence } from './rule-words.ts';
import { TallyBars } from './tally-bars.tsx';
import { TallyTable } from './tally-table.tsx';

interface ResultProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

/** The verdict in words first, then the bars, then the whole arithmetic, then the table. */
export function Result({ vote, outcome }: ResultProps) {
  const { t } = useTranslation('votes');
  const { verdict, tally, present } = outcome;
  const law = lawWords(t, vote.rule);
  const house = {
    eligible: houseWords(t, vote.eligible),
    present: houseWords(t, present),
  };
  return (
    <Stack>
      <VerdictWords vote={vote} outcome={outcome} />
      {verdict.outcome === 'no_quorum' ? (
        <p>{t('result.noBallots')}</p>
      ) : (
        <TallyBars vote={vote} tally={tally} />
      )}
      <p>{t('result.house', { ...house, count: castIn(tally).all.seats })}</p>
      <Chain vote={vote} outcome={outcome} />
      <Hint>
        {ruleSentence(t, vote.rule)} {law}
      </Hint>
      {verdict.outcome === 'no_quorum' ? null : (
        <details>
          <summary>{t('result.table')}</summary>
          <TallyTable vote={vote} tally={tally} />
        </details>
      )}
      {vote.closedAt === null ? null : (
        <Hint>{t('result.closedAt', { time: timeToTheSecond(vote.closedAt) })}</Hint>
      )}
    </Stack>
  );
}

/** The verdict in words, with who was chosen. */
export function verdictWords(t: T, vote: HeldVote, { verdict }: Outcome): string {
  const { outcome, selection } = verdict;
  if (vote.annulled !== null) return t('outcome.annulled');
  const chosen = optionsWords(t, vote, selection?.chosen ?? []);
  return outcome === 'passed' && chosen !== ''
    ? t('result.chosen', { options: chosen })
    : t(`outcome.${outcome}`);
}

export function VerdictWords({ vote, outcome }: ResultProps) {
  const { t } = useTranslation('votes');
  return <p className={styles.outcome}>{verdictWords(t, vote, outcome)}</p>;
}
