import type { Method } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import type { FieldsProps } from './fields-props.ts';
import styles from './other-fields.module.css';

interface RankingFieldsProps extends FieldsProps {
  readonly method: Extract<Method, { kind: 'ranking' }>;
}

/** Options are put one after the other, the best first; buttons move them, so that thumb and keyboard do the same. */
export function RankingFields({ vote, paper, onChange, method }: RankingFieldsProps) {
  const { t } = useTranslation('votes');
  const choice = paper?.choice;
  const order =
    choice !== undefined && typeof choice !== 'string' && choice.kind === 'order'
      ? choice.order
      : [];
  const put = (next: readonly number[]) =>
    onChange({ choice: { kind: 'order', order: [...next] } });
  const left = Array.from({ length: method.options }, (_, at) => at).filter(
    (at) => !order.includes(at),
  );
  return (
    <fieldset>
      <legend className={styles.legend}>{t('ballot.rank')}</legend>
      <Hint>{t(method.complete ? 'ballot.rankAll' : 'ballot.rankSome')}</Hint>
      <ol className={styles.list}>
        {order.map((at, place) => (
          <li key={at} className={styles.row}>
            <span>{t('place', { n: place + 1, option: optionWords(t, vote, at) })}</span>
            <Row>
              <Moves order={order} place={place} name={optionWords(t, vote, at)} onMove={put} />
            </Row>
          </li>
        ))}
      </ol>
      <div className={styles.list}>
        {left.map((at) => (
          <Button key={at} wide onClick={() => put([...order, at])}>
            {t('ballot.rankNext', { n: order.length + 1, option: optionWords(t, vote, at) })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

interface MovesProps {
  readonly order: readonly number[];
  readonly place: number;
  readonly name: string;
  readonly onMove: (order: readonly number[]) => void;
}

function Moves({ order, place, name, onMove }: MovesProps) {
  const { t } = useTranslation('votes');
  const rest = order.filter((_, at) => at !== place);
  const to = (target: number) => {
    const moved = order[place];
    if (moved !== undefined) onMove([...rest.slice(0, target), moved, ...rest.slice(target)]);
  };
  return (
    <>
      <Button
        small
        disabled={place === 0}
        aria-label={t('ballot.rankUp', { name })}
        onClick={() => to(place - 1)}
      >
        ↑
      </Button>
      <Button
        small
        disabled={place === order.length - 1}
        aria-label={t('ballot.rankDown', { name })}
        onClick={() => to(place + 1)}
      >
        ↓
      </Button>
      <Button small aria-label={t('ballot.rankOut', { name })} onClick={() => onMove(rest)}>
        ✕
      </Button>
    </>
  );
}
