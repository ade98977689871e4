import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting, useName, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row as Line, Stack } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Amendments } from './amendments.tsx';
import styles from './clauses.module.css';
import type { Desk } from './desk.ts';
import { OwnHidden } from './own-hidden.tsx';
import { ProposeForm } from './propose-form.tsx';
import { Reservations } from './reservations.tsx';
import { ReserveForm } from './reserve-form.tsx';
import { type Row, type UseBlocks, useClauseName, useRows } from './use-rows.ts';

interface ClauseListProps {
  readonly draft: Draft;
  readonly useBlocks: UseBlocks;
  readonly desk?: Desk;
}

/** 条款: each with its wording, how far it has come, what it draws on, and what people want to say to it. */
export function ClauseList({ draft, useBlocks, desk }: ClauseListProps) {
  const { t } = useTranslation('clauses');
  const rows = useRows(draft, useBlocks);
  return (
    <section aria-label={t('title')}>
      <Stack>
        <h3 className={styles.title}>{t('title')}</h3>
        {draft.status === 'frozen' ? <Hint>{t('frozen')}</Hint> : null}
        <ol className={styles.list}>
          {rows.map((row) => (
            <li key={row.clause.id}>
              <ClauseCard row={row} draft={draft} {...(desk === undefined ? {} : { desk })} />
            </li>
          ))}
        </ol>
      </Stack>
    </section>
  );
}

interface ClauseCardProps {
  readonly row: Row;
  readonly draft: Draft;
  readonly desk?: Desk;
}

function ClauseCard({ row, draft, desk }: ClauseCardProps) {
  const { t } = useTranslation('clauses');
  const nameOf = useClauseName();
  const { clause, text } = row;
  return (
    <article className={styles.card} aria-labelledby={`clause-${clause.id}`}>
      <Line apart>
        <h4 id={`clause-${clause.id}`} className={styles.name}>
          {nameOf(row)}
        </h4>
        <Mark calm={clause.standing !== 'disputed'}>{t(`standing.${clause.standing}`)}</Mark>
      </Line>
      {text === null ? null : <p className={styles.text}>{text}</p>}
      <Sources ids={clause.sources} />
      <Amendments row={row} draft={draft} {...(desk === undefined ? {} : { desk })} />
      <Reservations row={row} {...(desk === undefined ? {} : { desk })} />
      <OwnHidden clause={clause.id} />
      {desk?.hidden?.(row)}
      <Voices row={row} {...(desk === undefined ? {} : { desk })} />
      {desk?.head(row)}
    </article>
  );
}

type Asked = 'propose' | 'reserve' | null;

/** What anybody can say to a clause. */
function Voices({ row, desk }: Pick<ClauseCardProps, 'row' | 'desk'>) {
  const { t } = useTranslation('clauses');
  const { seats } = useViewer();
  const may = useMay();
  const nameOf = useClauseName();
  const [asked, ask] = useState<Asked>(null);
  const { text } = row;
  const isOwn = desk?.Person === undefined;
  if (text === null || (isOwn && seats.length === 0)) return null;
  if (!may('clauses/propose-amendment')) return null;
  const form = { row, text, onClose: () => ask(null), ...(desk === undefined ? {} : { desk }) };
  const side = isOwn ? 'own' : 'other';
  return (
    <>
      <Line>
        <Button
          small
          aria-label={t(`do.${side}.proposeTo`, { name: nameOf(row) })}
          onClick={() => ask('propose')}
        >
          {t(`do.${side}.propose`)}
        </Button>
        <Button
          small
          aria-label={t(`do.${side}.reserveTo`, { name: nameOf(row) })}
          onClick={() => ask('reserve')}
        >
          {t(`do.${side}.reserve`)}
        </Button>
      </Line>
      {asked === 'propose' ? <ProposeForm {...form} /> : null}
      {asked === 'reserve' ? <ReserveForm {...form} /> : null}
    </>
  );
}

function Sources({ ids }: { readonly ids: Row['clause']['sources'] }) {
  const { t } = useTranslation('clauses');
  const opinions = useMeeting((state) => state.opinions.opinions);
  const shown = ids.flatMap((id) => getIn(opinions, id) ?? []);
  if (shown.length === 0) return null;
  return (
    <p className={styles.sources}>
      {t('sources')}
      {shown.map(({ id, no, author }) => (
        <Source key={id} no={no} author={author} />
      ))}
    </p>
  );
}

function Source({
  no,
  author,
}: {
  readonly no: number;
  readonly author: Parameters<typeof useName>[0];
}) {
  const { t } = useTranslation('clauses');
  const name = useName(author) ?? t('somebody');
  return <span className={styles.source}>{t('source', { no, name })}</span>;
}
