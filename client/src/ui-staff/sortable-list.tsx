import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import styles from './sortable-list.module.css';

interface SortableListProps<T extends object> {
  readonly label: string;
  /** Rows that are the same object as before are not drawn again. */
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly textOf: (row: T) => string;
  /** Spoken on the handle. */
  readonly handleOf: (row: T) => string;
  readonly children: (row: T) => ReactNode;
  /** Everything beside the row itself that its picture depends on. */
  readonly dependsOn: readonly unknown[];
  /** `id` was dropped before or after `target`. */
  readonly onDrop: (id: string, target: string, after: boolean) => void;
}

/** Rows to be put in order by dragging, with the pointer or with the keyboard on the handle. */
export function SortableList<T extends object>(props: SortableListProps<T>) {
  const { label, rows, idOf, textOf, handleOf, children, dependsOn, onDrop } = props;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': `${key}` })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key === undefined) return;
      onDrop(`${key}`, `${target.key}`, target.dropPosition === 'after');
    },
  });
  return (
    <GridList
      className={styles.list ?? ''}
      aria-label={label}
      items={rows}
      dependencies={dependsOn}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(row) => (
        <GridListItem id={idOf(row)} className={styles.row ?? ''} textValue={textOf(row)}>
          <Button slot="drag" className={styles.handle ?? ''} aria-label={handleOf(row)}>
            <GripVertical aria-hidden />
          </Button>
          {children(row)}
        </GridListItem>
      )}
    </GridList>
  );
}
