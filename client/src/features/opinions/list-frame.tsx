import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import type { CalmRow } from './calm-rows.ts';
import styles from './opinions.module.css';
import { inSides, type OpinionRow, orders } from './rows.ts';
import { StanceMark } from './stance.tsx';
import type { OpinionList } from './use-list.ts';

interface ListFrameProps {
  readonly list: OpinionList;
  readonly children: (row: OpinionRow) => ReactNode;
}

/** Which item, in which order, the bar for what is new, and the rows as far as they have been asked for. */
export function ListFrame({ list, children }: ListFrameProps) {
  const { t } = useTranslation('opinions');
  const { rows, left, more } = list;
  return (
    <Stack>
      <ListTools list={list} />
      <FreshBar list={list} />
      {rows.length === 0 ? <Empty title={t('empty')} /> : null}
      {inSides(rows, list.order, ({ row }) => row.opinion.stance).map(({ stance, rows: side }) => (
        <section key={stance ?? 'all'} className={styles.side}>
          {stance === null ? null : (
            <h3>
              <StanceMark stance={stance} />
            </h3>
          )}
          <Rows rows={side}>{children}</Rows>
        </section>
      ))}
      {left === 0 ? null : (
        <Button wide onClick={more}>
          {t('more', { count: left })}
        </Button>
      )}
    </Stack>
  );
}

function Rows({
  rows,
  children,
}: {
  readonly rows: readonly CalmRow<OpinionRow>[];
  readonly children: ListFrameProps['children'];
}) {
  const { t } = useTranslation('opinions');
  return (
    <ol className={styles.list}>
      {rows.map(({ row, gone }) => (
        <li key={row.id} className={styles.row}>
          {gone ? (
            <p className={styles.erased}>{t('gone', { no: row.opinion.no })}</p>
          ) : (
            children(row)
          )}
        </li>
      ))}
    </ol>
  );
}

/** N条新意见: what has come waits for the reader. */
function FreshBar({ list: { fresh, take } }: { readonly list: OpinionList }) {
  const { t } = useTranslation('opinions');
  const words = fresh === 0 ? '' : t('fresh', { count: fresh });
  return (
    <>
      <Announcer words={words} />
      {fresh === 0 ? null : (
        <div className={styles.fresh}>
          <Button wide onClick={take}>
            {words}
          </Button>
        </div>
      )}
    </>
  );
}

function ListTools({ list }: { readonly list: OpinionList }) {
  const { t } = useTranslation('opinions');
  const { items, item, choose, order, setOrder } = list;
  return (
    <div className={styles.tools}>
      <SelectField
        label={t('itemLabel')}
        value={item ?? ''}
        onChange={({ target }) =>
          choose(items.choices.find(({ id }) => id === target.value)?.id ?? null)
        }
      >
        {items.choices.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </SelectField>
      <fieldset className={styles.orders} aria-label={t('order.label')}>
        {orders.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.order}
            aria-pressed={order === one}
            onClick={() => setOrder(one)}
          >
            {t(`order.${one}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
