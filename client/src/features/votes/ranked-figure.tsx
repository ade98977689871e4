import type { HeldVote, Measure, Ranked, Tally } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import { Bars } from './bars.tsx';
import { amount, figure, mostPoints, shareOf, unitOf } from './figures.ts';
import { PairTable } from './pair-table.tsx';

interface RankedFigureProps {
  readonly vote: HeldVote;
  readonly tally: Extract<Tally, { method: 'ranking' }>;
  readonly measure: Measure;
  readonly title: string | null;
  readonly wide: boolean;
}

/** What ballots that rank come to: points, rounds, or who stands before whom. */
export function RankedFigure(props: RankedFigureProps) {
  const ranked = props.tally[props.measure];
  if (ranked === null) return null;
  switch (ranked.count) {
    case 'borda':
      return <Points {...props} points={ranked.points} />;
    case 'irv':
      return <Rounds {...props} rounds={ranked.rounds} />;
    default:
      return <PairTable {...props} pairs={ranked.pairs} />;
  }
}

/** Each of the most that one option could have come to. */
function Points({ points, ...props }: RankedFigureProps & { readonly points: readonly number[] }) {
  const { t } = useTranslation('votes');
  const { vote, tally, measure, title, wide } = props;
  const total = mostPoints(tally, measure, points.length);
  const rows = points.map((count, at) => ({
    ...{ key: `${at}`, of: 'option' as const, count, total },
    name: optionWords(t, vote, at),
    words: t('points', { n: `${figure(measure, count)}/${figure(measure, total)}` }),
  }));
  return <Bars {...{ title, rows, wide }} />;
}

type Round = Extract<Ranked, { count: 'irv' }>['rounds'][number];

/** Round after round; the hall sees the last. */
function Rounds({ rounds, ...props }: RankedFigureProps & { readonly rounds: readonly Round[] }) {
  const shown = props.wide ? rounds.slice(-1) : rounds;
  const skipped = rounds.length - shown.length;
  return shown.map((round, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a round is known by its place
    <OneRound key={index} {...props} round={round} n={skipped + index + 1} />
  ));
}

interface OneRoundProps extends RankedFigureProps {
  readonly round: Round;
  readonly n: number;
}

function OneRound({ vote, measure, title, wide, round, n }: OneRoundProps) {
  const { t } = useTranslation('votes');
  const { counts, out, spent } = round;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const rows = counts.map(({ option, count }) => {
    const name = optionWords(t, vote, option);
    return {
      ...{ key: `${option}`, of: 'option' as const, count, total },
      name: out.includes(option) ? t('result.out', { option: name }) : name,
      words: shareOf(t, unitOf(vote.rule, measure), count, total),
    };
  });
  const roundWords = t('result.roundNo', { n });
  return (
    <Bars
      title={title === null ? roundWords : `${title}${t('comma')}${roundWords}`}
      {...{ rows, wide }}
      even
    >
      {spent === 0 ? null : (
        <Hint>{t('result.spent', { amount: amount(t, unitOf(vote.rule, measure), spent) })}</Hint>
      )}
    </Bars>
  );
}
