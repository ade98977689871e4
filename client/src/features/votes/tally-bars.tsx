import type { HeldVote, Measure, Tally } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { lineWords } from './answer-words.ts';
import { type BarRow, Bars } from './bars.tsx';
import { type Bar, barsOf, figure, shareOf, type T, unitOf } from './figures.ts';
import { RankedFigure } from './ranked-figure.tsx';

interface TallyBarsProps {
  readonly vote: HeldVote;
  readonly tally: Tally;
  /** Figures beside the bars instead of below them. */
  readonly wide?: boolean;
}

/** A picture of the ballots that were cast, by heads and, where it was measured, by area: two pictures, never one. */
export function TallyBars({ vote, tally, wide = false }: TallyBarsProps) {
  const { t } = useTranslation('votes');
  const measures = (['heads', 'area'] as const).filter((measure) => isMeasured(tally, measure));
  return measures.map((measure) => {
    const by = t('result.by', { measure: t(`measure.${unitOf(vote.rule, measure)}`) });
    const title = measures.length > 1 || measure === 'area' ? by : null;
    if (tally.method === 'ranking') {
      return <RankedFigure key={measure} {...{ vote, tally, measure, title, wide }} />;
    }
    const rows = (barsOf(tally, measure) ?? []).map((bar) => rowOf(t, vote, measure, bar));
    return <Bars key={measure} {...{ title, rows, wide }} />;
  });
}

function isMeasured(tally: Tally, measure: Measure): boolean {
  return tally.method === 'ranking' ? tally[measure] !== null : barsOf(tally, measure) !== null;
}

function rowOf(t: T, vote: HeldVote, measure: Measure, { line, count, total }: Bar): BarRow {
  return {
    ...{ key: `${line.of}${line.at}`, of: line.of, count, total },
    name: lineWords(t, vote, line),
    words:
      vote.method.kind === 'dots'
        ? t('dotsShare', { n: figure(measure, count), of: figure(measure, total) })
        : shareOf(t, unitOf(vote.rule, measure), count, total),
  };
}
