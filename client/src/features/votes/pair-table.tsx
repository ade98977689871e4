import type { HeldVote, Measure } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes, Hint } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import { figure } from './figures.ts';
import styles from './result.module.css';

interface PairTableProps {
  readonly vote: HeldVote;
  readonly pairs: readonly (readonly number[])[];
  readonly measure: Measure;
  readonly title: string | null;
  readonly wide: boolean;
}

/** Who stands before whom, and on how many ballots: the one ahead of two bears a tick. */
export function PairTable({ vote, pairs, measure, title, wide }: PairTableProps) {
  const { t } = useTranslation('votes');
  const Title = wide ? 'h3' : 'h4';
  return (
    <section>
      {title === null ? null : <Title className={styles.section}>{title}</Title>}
      <Hint>{t('result.pairHint')}</Hint>
      <div className={styles.scroll}>
        <table className={classes(styles.table, styles.pairs)}>
          <thead>
            <tr>
              <td />
              {pairs.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
                <th key={at} scope="col">
                  {optionWords(t, vote, at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map((row, a) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
              <tr key={a}>
                <th scope="row">{optionWords(t, vote, a)}</th>
                {row.map((n, b) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
                  <td key={b}>
                    {a === b ? '–' : cell(figure(measure, n), n > (pairs[b]?.[a] ?? 0))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function cell(n: string, ahead: boolean): string {
  return ahead ? `✓ ${n}` : n;
}
