import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../../outline/index.ts';
import { useTitleOf } from '../../../outline/index.ts';
import { SortableList } from '../../../ui-staff/sortable-list.tsx';
import { AgendaItemRow } from './agenda-item-row.tsx';
import type { Editor } from './editing.ts';
import { placeAfterDrop } from './place-after-drop.ts';

/** Up to 200 rows: drawn anew only when the agenda itself has changed, and then only the rows that have. */
export const EditableList = memo(function EditableList(
  props: Editor & { readonly rows: readonly OutlineRow[] },
) {
  const { rows, ...editor } = props;
  const { t, i18n } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const drop = (id: string, target: string, after: boolean) => {
    const row = rows.find(({ item }) => item.id === id);
    const place = placeAfterDrop(rows, { id, target, after });
    if (row !== undefined && place !== null) void editor.move(row, place);
  };
  return (
    <SortableList
      label={t('edit.list')}
      onDrop={drop}
      rows={rows}
      dependsOn={[i18n.language, editor.editable]}
      idOf={({ item }) => item.id}
      textOf={({ item }) => titleOf(item)}
      handleOf={({ item }) => t('edit.drag', { title: titleOf(item) })}
    >
      {(row) => <AgendaItemRow row={row} editor={editor} />}
    </SortableList>
  );
});
