import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn } from '@haoshangliang/shared/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import type { CalmRow } from './calm-rows.ts';
import styles from './opinions.module.css';
import { inSides, type OpinionRow } from './rows.ts';
import { StanceMark } from './stance.tsx';
import type { OpinionList } from './use-list.ts';

interface ListFrameProps {
  readonly list: OpinionList;
  readonly children: (row: OpinionRow) => ReactNode;
}

/** Which item, the bar for what is new, and the rows as far as they have been asked for. */
export function ListFrame({ list, children }: ListFrameProps) {
  const { t } = useTranslation('opinions');
  const { rows, left, more } = list;
  return (
    <Stack>
      <ListTools list={list} />
      <CatchUp list={list} />
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
  return (
    <ol className={styles.list}>
      {rows.map(({ row, gone }) => (
        <li key={row.id}>{gone ? <Gone opinion={row.opinion} /> : children(row)}</li>
      ))}
    </ol>
  );
}

/** What has left the list keeps its place, and says where it has gone. */
function Gone({ opinion: { id, no } }: { readonly opinion: Opinion }) {
  const { t } = useTranslation('opinions');
  const { opinions } = useMeeting((state) => state.opinions);
  const into = getIn(opinions, id)?.mergedInto ?? null;
  const target = into === null ? undefined : getIn(opinions, into);
  const words = target === undefined ? t('gone', { no }) : t('goneInto', { no, into: target.no });
  return <p className={styles.erased}>{words}</p>;
}

/** The meeting is at something else by now, or the reader went elsewhere: one press leads to what it is at. */
function CatchUp({ list: { catchUp } }: { readonly list: OpinionList }) {
  const { t } = useTranslation('opinions');
  return catchUp === null ? null : (
    <Row>
      <Button small onClick={catchUp}>
        {t('catchUp')}
      </Button>
    </Row>
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
  const { items, item, choose } = list;
  return (
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
  );
}
