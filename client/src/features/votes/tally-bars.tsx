import type { Choice, Measure, Tally } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/layout.tsx';
import { amount, type Bar, barsOf, figure } from './figures.ts';
import styles from './result.module.css';

const signs: Readonly<Record<Choice, string>> = { yes: '●', no: '▲', abstain: '■' };

interface TallyBarsProps {
  readonly tally: Tally;
  /** Figures beside the bars instead of below them. */
  readonly wide?: boolean;
}

/** Bars of the ballots that were cast, by heads and, where it was measured, by area: two pictures, never one. */
export function TallyBars({ tally, wide = false }: TallyBarsProps) {
  const heads = barsOf(tally, 'heads');
  const area = barsOf(tally, 'area');
  return (
    <>
      {heads === null ? null : (
        <Bars measure="heads" bars={heads} titled={area !== null} wide={wide} />
      )}
      {area === null ? null : <Bars measure="area" bars={area} titled wide={wide} />}
    </>
  );
}

interface BarsProps {
  readonly measure: Measure;
  readonly bars: readonly Bar[];
  readonly titled: boolean;
  readonly wide: boolean;
}

function Bars({ measure, bars, titled, wide }: BarsProps) {
  const { t } = useTranslation('votes');
  // In the hall it stands right below the question.
  const Title = wide ? 'h3' : 'h4';
  return (
    <section>
      {titled ? (
        <Title className={styles.section}>
          {t('result.by', { measure: t(`measure.${measure}`) })}
        </Title>
      ) : null}
      <div className={classes(styles.bars, wide && styles.wide)}>
        {bars.map((bar) => (
          <OneBar key={bar.choice} measure={measure} bar={bar} />
        ))}
      </div>
    </section>
  );
}

interface OneBarProps {
  readonly measure: Measure;
  readonly bar: Bar;
}

function OneBar({ measure, bar: { choice, count, total } }: OneBarProps) {
  const { t } = useTranslation('votes');
  const part = `${figure(measure, count)}/${figure(measure, total)}`;
  const width = total === 0 ? 0 : (100 * count) / total;
  return (
    <>
      <span className={styles.barLabel}>
        <span className={classes(styles.sign, styles[choice])} aria-hidden>
          {signs[choice]}
        </span>
        {t(`choice.${choice}`)}
      </span>
      <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect className={styles[choice]} width={width} height="1" />
      </svg>
      <span className={styles.figures}>
        {t('result.share', { amount: amount(t, measure, count), part })}
      </span>
    </>
  );
}
