import type { Choice, Measure, Tally } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/layout.tsx';
import { amount, type Bar, barsOf, figure } from './figures.ts';
import styles from './votes.module.css';

const signs: Readonly<Record<Choice, string>> = { yes: '●', no: '▲', abstain: '■' };

/** Bars of the ballots that were cast, by heads and, where it was measured, by area: two pictures, never one. */
export function TallyBars({ tally }: { readonly tally: Tally }) {
  const heads = barsOf(tally, 'heads');
  const area = barsOf(tally, 'area');
  return (
    <>
      {heads === null ? null : <Bars measure="heads" bars={heads} titled={area !== null} />}
      {area === null ? null : <Bars measure="area" bars={area} titled />}
    </>
  );
}

interface BarsProps {
  readonly measure: Measure;
  readonly bars: readonly Bar[];
  readonly titled: boolean;
}

function Bars({ measure, bars, titled }: BarsProps) {
  const { t } = useTranslation('votes');
  return (
    <section>
      {titled ? <h4>{t('result.by', { measure: t(`measure.${measure}`) })}</h4> : null}
      <div className={styles.bars}>
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
        {amount(t, measure, count)} {figure(measure, count)}/{figure(measure, total)}
      </span>
    </>
  );
}
