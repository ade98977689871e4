import type { TallyLine } from '@haoshangliang/shared/features/votes';
import type { ReactNode } from 'react';
import { classes } from '../../ui/layout.tsx';
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

export interface BarRow {
  readonly key: string;
  readonly of: TallyLine['of'];
  readonly name: string;
  readonly count: number;
  readonly total: number;
  /** The figures in words. */
  readonly words: string;
}

interface BarsProps {
  /** Null where there is only one picture. */
  readonly title: string | null;
  readonly rows: readonly BarRow[];
  /** In the hall: figures beside the bars instead of below them, and the picture right below the question. */
  readonly wide: boolean;
  /** Bars of several pictures begin at the same place, to be compared. */
  readonly even?: boolean;
  readonly children?: ReactNode;
}

/** Bars with their figures: what they say is said in words too. */
export function Bars({ title, rows, wide, even = false, children }: BarsProps) {
  const Title = wide ? 'h3' : 'h4';
  return (
    <section>
      {title === null ? null : <Title className={styles.section}>{title}</Title>}
      <div className={classes(styles.bars, even && styles.even, wide && styles.wide)}>
        {rows.map((row) => (
          <OneBar key={row.key} row={row} />
        ))}
      </div>
      {children}
    </section>
  );
}

function OneBar({ row: { of, name, count, total, words } }: { readonly row: BarRow }) {
  const width = total === 0 ? 0 : (100 * count) / total;
  return (
    <>
      <span className={styles.barLabel}>
        {signs[of] === null ? null : (
          <span className={classes(styles.sign, styles[of])} aria-hidden>
            {signs[of]}
          </span>
        )}
        {name}
      </span>
      <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect className={styles[of]} width={width} height="1" />
      </svg>
      <span className={styles.figures}>{words}</span>
    </>
  );
}
