import { castIn, type HeldVote, type Outcome } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../i18n/times.ts';
import { Hint, Stack } from '../../ui/layout.tsx';
import { Chain } from './chain.tsx';
import { houseWords } from './figures.ts';
import { lawWords, ruleSentence } from './rule-words.ts';
import { TallyBars } from './tally-bars.tsx';
import { TallyTable } from './tally-table.tsx';
import { VerdictWords } from './verdict-words.tsx';

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
    eligible: houseWords(t, vote.eligible, vote.rule),
    present: houseWords(t, present, vote.rule),
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
      <Channels outcome={outcome} />
      <Chain vote={vote} outcome={outcome} />
      <Hint>
        {ruleSentence(t, vote)} {law}
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

/** By which channels the ballots came in, where it was not the phone alone. */
function Channels({ outcome: { channels = [] } }: Pick<ResultProps, 'outcome'>) {
  const { t } = useTranslation('votes');
  if (channels.every(({ by }) => by === 'phone')) return null;
  const parts = channels.map(({ by, named, sum }) => {
    const channel = t(named ? `channel.${by}` : 'channel.counted');
    return t('result.channel', { channel, count: sum.seats });
  });
  return <p>{t('result.channels', { parts: parts.join(t('comma')) })}</p>;
}
