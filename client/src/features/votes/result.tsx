import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../i18n/times.ts';
import { Hint, Stack } from '../../ui/layout.tsx';
import { Chain } from './chain.tsx';
import { ballotsIn, houseWords } from './figures.ts';
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
      <VerdictWords outcome={outcome} />
      {verdict.outcome === 'no_quorum' ? (
        <p>{t('result.noBallots')}</p>
      ) : (
        <TallyBars tally={tally} />
      )}
      <p>{t('result.house', { ...house, count: ballotsIn(tally) })}</p>
      <Chain verdict={verdict} />
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

export function VerdictWords({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('votes');
  return <p className={styles.outcome}>{t(`outcome.${outcome.verdict.outcome}`)}</p>;
}
