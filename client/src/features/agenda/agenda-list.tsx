import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../outline/index.ts';
import { useOutline, useStandingOf, useTitleOf } from '../../outline/index.ts';
import { Empty } from '../../ui/empty.tsx';
import { classes } from '../../ui/layout.tsx';
import styles from './agenda.module.css';

/** The agenda to read: numbers, titles, and how far each item is, in words. */
export function AgendaList() {
  const { t } = useTranslation('agenda');
  const { rows } = useOutline();
  if (rows.length === 0) return <Empty title={t('emptyForParticipants')} />;
  return (
    <ol className={styles.list} aria-label={t('title')}>
      {rows.map((row) => (
        <Row key={row.item.id} row={row} />
      ))}
    </ol>
  );
}

function Row({ row: { item, number, level, heading } }: { readonly row: OutlineRow }) {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const standing = useStandingOf()(item);
  const minutes = item.minutes === null ? null : t('minutes', { count: item.minutes });
  return (
    <li
      className={classes(styles.row, level === 2 && styles.below, styles[standing])}
      aria-current={standing === 'running' ? 'step' : undefined}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.title}>{titleOf(item)}</span>
      <span className={styles.status}>
        {heading || item.status === 'waiting' ? minutes : t(`status.${standing}`)}
      </span>
    </li>
  );
}
