import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../../outline/index.ts';
import { useOutline, useStandingOf, useTitleOf } from '../../../outline/index.ts';
import { type Action, useAction, useMay } from '../../../sync/use-meeting.tsx';
import { classes, Hidden } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import styles from './agenda-walk.module.css';

const signs = {
  waiting: '',
  running: '▶',
  ended: '',
  done: '✓',
  skipped: '–',
  removed: '',
} as const;

/** The agenda as the person walks it who leads the meeting: where we are, and what can be done with each item. */
export function AgendaWalk() {
  const { t } = useTranslation('agenda');
  const { rows } = useOutline();
  const action = useAction();
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <ol className={styles.walk} aria-label={t('title')}>
        {rows.map((row) => (
          <WalkRow key={row.item.id} row={row} action={action} />
        ))}
      </ol>
    </>
  );
}

function WalkRow({ row, action }: { readonly row: OutlineRow; readonly action: Action }) {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const entries = useEntries(row, action);
  const { item, number, level } = row;
  const standing = useStandingOf()(item);
  const title = titleOf(item);
  return (
    <li
      className={classes(styles.row, level === 2 && styles.below, styles[standing])}
      aria-current={standing === 'running' ? 'step' : undefined}
    >
      <span className={styles.sign}>
        <span aria-hidden>{signs[standing]}</span>
        {number}
      </span>
      <span>
        {title} <Hidden>{t(`status.${standing}`)}</Hidden>
      </span>
      <ActionMenu label={t('do.more', { title })} entries={entries} quiet>
        <Ellipsis aria-hidden />
      </ActionMenu>
    </li>
  );
}

function useEntries({ item, heading }: OutlineRow, action: Action): MenuEntry[] {
  const { t } = useTranslation('agenda');
  const may = useMay();
  const entry = (id: 'start' | 'finish' | 'resume' | 'skip' | 'unskip'): MenuEntry => ({
    id,
    words: t(`do.${id}`),
    press: () => void action.run({ type: `agenda/${id}-item`, item: item.id }),
  });
  if (heading || !may('agenda/start-item')) return [];
  switch (item.status) {
    case 'waiting':
      return [entry('start'), entry('skip')];
    case 'running':
      return [entry('finish')];
    case 'done':
      return [entry('resume')];
    case 'skipped':
      return [entry('unskip')];
    case 'removed':
      return [];
    default:
      return item.status satisfies never;
  }
}
