import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../../outline/index.ts';
import { useOutline, useTitleOf } from '../../../outline/index.ts';
import { type Action, useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { AgendaItemDialog } from './agenda-item-dialog.tsx';
import { EditableList } from './editable-list.tsx';
import type { Editing } from './editing.ts';

/** The agenda before and between sittings: add, change, remove, put in order. */
export function AgendaEditor() {
  const { t } = useTranslation('agenda');
  const { rows } = useOutline();
  const may = useMay();
  const action = useAction();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { move, said } = useMove(action.run);
  const editable = may('agenda/add-item');
  return (
    <Stack>
      <Row apart>
        <Total rows={rows} />
        {editable ? (
          <Button onClick={() => setEditing({ addBelow: null })}>{t('edit.add')}</Button>
        ) : null}
      </Row>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {rows.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('edit.emptyHint')}</p>
        </Empty>
      ) : (
        <EditableList
          rows={rows}
          editable={editable}
          move={move}
          run={action.run}
          edit={setEditing}
        />
      )}
      <Announcer words={said} />
      {editing === null ? null : (
        <AgendaItemDialog editing={editing} onClose={() => setEditing(null)} />
      )}
    </Stack>
  );
}

function Total({ rows }: { readonly rows: readonly OutlineRow[] }) {
  const { t } = useTranslation('agenda');
  const leaves = rows.filter(({ heading }) => !heading);
  const minutes = leaves.reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
  return <Hint>{t('totalMinutes', { items: leaves.length, minutes })}</Hint>;
}

/** Moves an item and says so to whoever does not see it move. */
function useMove(run: Action['run']) {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const [said, say] = useState('');
  const move = useCallback(
    async ({ item }: OutlineRow, to: number) => {
      const fate = await run({ type: 'agenda/move-item', item: item.id, to });
      if (fate.step === 'counted') {
        say(t('edit.moved', { title: titleOf(item), place: to + 1 }));
      }
    },
    [run, t, titleOf],
  );
  return { move, said };
}
