import type { HeldVote, Measure, Tally, TallyLine } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/layout.tsx';
import { lineWords } from './answer-words.ts';
import { amount, type Bar, barsOf, figure, unitOf } from './figures.ts';
import styles from './result.module.css';

/** For, against and neither have signs of their own; options are told apart by their names alone, and stand equal. */
const signs: Readonly<Record<TallyLine['of'], string | null>> = {
  yes: '●',
  no: '▲',
  abstain: '■',
  none: '■',
  option: null,
  level: null,
};

interface TallyBarsProps {
  readonly vote: HeldVote;
  readonly tally: Tally;
  /** Figures beside the bars instead of below them. */
  readonly wide?: boolean;
}

/** Bars of the ballots that were cast, by heads and, where it was measured, by area: two pictures, never one. */
export function TallyBars({ vote, tally, wide = false }: TallyBarsProps) {
  const heads = barsOf(tally, 'heads');
  const area = barsOf(tally, 'area');
  return (
    <>
      {heads === null ? null : (
        <Bars vote={vote} measure="heads" bars={heads} titled={area !== null} wide={wide} />
      )}
      {area === null ? null : <Bars vote={vote} measure="area" bars={area} titled wide={wide} />}
    </>
  );
}

interface BarsProps {
  readonly vote: HeldVote;
  readonly measure: Measure;
  readonly bars: readonly Bar[];
  readonly titled: boolean;
  readonly wide: boolean;
}

function Bars({ vote, measure, bars, titled, wide }: BarsProps) {
  const { t } = useTranslation('votes');
  // In the hall it stands right below the question.
  const Title = wide ? 'h3' : 'h4';
  return (
    <section>
      {titled ? (
        <Title className={styles.section}>
          {t('result.by', { measure: t(`measure.${unitOf(vote.rule, measure)}`) })}
        </Title>
      ) : null}
      <div className={classes(styles.bars, wide && styles.wide)}>
        {bars.map((bar) => (
          <OneBar key={`${bar.line.of}${bar.line.at}`} vote={vote} measure={measure} bar={bar} />
        ))}
      </div>
    </section>
  );
}

interface OneBarProps {
  readonly vote: HeldVote;
  readonly measure: Measure;
  readonly bar: Bar;
}

function OneBar({ vote, measure, bar: { line, count, total } }: OneBarProps) {
  const { t } = useTranslation('votes');
  const part = `${figure(measure, count)}/${figure(measure, total)}`;
  const width = total === 0 ? 0 : (100 * count) / total;
  return (
    <>
      <span className={styles.barLabel}>
        {signs[line.of] === null ? null : (
          <span className={classes(styles.sign, styles[line.of])} aria-hidden>
            {signs[line.of]}
          </span>
        )}
        {lineWords(t, vote, line)}
      </span>
      <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect className={styles[line.of]} width={width} height="1" />
      </svg>
      <span className={styles.figures}>
        {vote.method.kind === 'dots'
          ? t('points', { n: part })
          : t('result.share', { amount: amount(t, unitOf(vote.rule, measure), count), part })}
      </span>
    </>
  );
}
