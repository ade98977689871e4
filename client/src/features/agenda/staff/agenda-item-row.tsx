import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../../outline/index.ts';
import { useTitleOf } from '../../../outline/index.ts';
import { IconButton } from '../../../ui/button.tsx';
import { classes } from '../../../ui/layout.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import agenda from '../agenda.module.css';
import styles from './agenda-item-row.module.css';
import type { Editor } from './editing.ts';

interface AgendaItemRowProps {
  readonly row: OutlineRow;
  readonly editor: Editor;
}

export function AgendaItemRow({ row, editor }: AgendaItemRowProps) {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const { item, number, level, place, last, heading } = row;
  const title = titleOf(item);
  const minutes = item.minutes === null || heading ? null : t('minutes', { count: item.minutes });
  const entries = useEntries(row, editor);
  return (
    <div className={classes(styles.row, level === 2 && styles.below)}>
      <span className={agenda.number}>{number}</span>
      <span className={styles.title}>{title}</span>
      <span className={classes(agenda.status, styles.status)}>
        {t(`kind.${item.kind}`)} {minutes}
      </span>
      <div className={styles.actions}>
        <IconButton
          icon={<ArrowUp aria-hidden />}
          label={`${t('edit.up')} ${title}`}
          disabled={!editor.editable || place === 0}
          onClick={() => void editor.move(row, place - 1)}
        />
        <IconButton
          icon={<ArrowDown aria-hidden />}
          label={`${t('edit.down')} ${title}`}
          disabled={!editor.editable || last}
          onClick={() => void editor.move(row, place + 1)}
        />
        {editor.editable ? (
          <ActionMenu label={t('do.more', { title })} entries={entries}>
            {t('edit.changeButton')}
          </ActionMenu>
        ) : null}
      </div>
    </div>
  );
}

function useEntries({ item, level, heading }: OutlineRow, { run, edit }: Editor): MenuEntry[] {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const change = {
    id: 'change',
    words: t('edit.change'),
    press: () => edit({ change: item }),
  };
  const addBelow = {
    id: 'add-below',
    words: t('edit.addBelow', { title: titleOf(item) }),
    press: () => edit({ addBelow: item }),
  };
  const remove = {
    id: 'remove',
    words: t('edit.remove'),
    press: () => void run({ type: 'agenda/remove-item', item: item.id }),
  };
  const waiting = item.status === 'waiting';
  return [
    change,
    ...(level === 1 && waiting ? [addBelow] : []),
    ...(waiting && !heading ? [remove] : []),
  ];
}
