import {
  castIn,
  type HeldVote,
  linesOf,
  type Sum,
  type Tally,
} from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { lineWords } from './answer-words.ts';
import { squareMetres } from './figures.ts';
import { RankedTable } from './ranked-table.tsx';
import styles from './result.module.css';

interface TallyTableProps {
  readonly vote: HeldVote;
  readonly tally: Tally;
}

/** The figures behind the bars. */
export function TallyTable({ vote, tally }: TallyTableProps) {
  const { t } = useTranslation('votes');
  // Counted from the tally: how much area has voted is told to nobody but staff before that.
  const { eligible } = vote;
  const left = without(eligible, castIn(tally).all);
  const area = eligible.area !== null;
  return (
    <>
      {tally.method === 'ranking' ? (
        <>
          <RankedTable vote={vote} ranked={tally.heads} measure="heads" />
          <RankedTable vote={vote} ranked={tally.area} measure="area" />
        </>
      ) : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('result.columns.choice')}</th>
              <th scope="col">{t('result.columns.ballots')}</th>
              <th scope="col">
                {t(
                  vote.rule.household === undefined ? 'result.columns.heads' : 'measure.households',
                )}
              </th>
              {area ? <th scope="col">{t('result.columns.area')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {linesOf(tally).map((line) => (
              <Line
                key={`${line.of}${line.at}`}
                name={lineWords(t, vote, line)}
                sum={line.sum}
                area={area}
              />
            ))}
            <Line name={t('result.notVoted')} sum={left} area={area} />
            <Line name={t('result.total')} sum={eligible} area={area} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function without(all: Sum, part: Sum): Sum {
  return {
    seats: all.seats - part.seats,
    heads: all.heads - part.heads,
    area: all.area === null || part.area === null ? null : all.area - part.area,
  };
}

interface LineProps {
  readonly name: string;
  readonly sum: Sum;
  readonly area: boolean;
}

function Line({ name, sum, area }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{sum.seats}</td>
      <td>{sum.heads}</td>
      {area ? <td>{squareMetres(sum.area ?? 0)}</td> : null}
    </tr>
  );
}
