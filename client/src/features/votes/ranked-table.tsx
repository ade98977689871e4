import type { HeldVote, Measure, Ranked } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import { figure, unitOf } from './figures.ts';
import styles from './result.module.css';

interface RankedTableProps {
  readonly vote: HeldVote;
  readonly ranked: Ranked | null;
  readonly measure: Measure;
}

/** The figures of points and rounds; who stands before whom is a table already. */
export function RankedTable({ vote, ranked, measure }: RankedTableProps) {
  const { t } = useTranslation('votes');
  if (ranked === null || ranked.count === 'schulze') return null;
  const columns =
    ranked.count === 'borda'
      ? [t('result.columns.points')]
      : ranked.rounds.map((_, index) => t('result.roundNo', { n: index + 1 }));
  const names = vote.options ?? [];
  return (
    <div className={styles.scroll}>
      <table className={classes(styles.table, styles.pairs)}>
        <thead>
          <tr>
            <th scope="col">
              {t('result.columns.option', { measure: t(`measure.${unitOf(vote.rule, measure)}`) })}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, option) => (
            <tr key={name}>
              <th scope="row">{optionWords(t, vote, option)}</th>
              {figuresOf(ranked, option).map((n, column) => (
                <td key={columns[column]}>{n === null ? '–' : figure(measure, n)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of one option, column by column; null: out by then. */
function figuresOf(
  ranked: Exclude<Ranked, { count: 'schulze' }>,
  option: number,
): (number | null)[] {
  if (ranked.count === 'borda') return [ranked.points[option] ?? 0];
  return ranked.rounds.map(
    ({ counts }) => counts.find((each) => each.option === option)?.count ?? null,
  );
}
