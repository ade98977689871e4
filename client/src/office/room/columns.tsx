import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { classes, Hidden } from '../../ui/layout.tsx';
import { Parts } from '../../ui/parts.tsx';
import { Segments } from '../../ui/segments.tsx';
import {
  askingParts,
  claimParts,
  draftParts,
  hallParts,
  noticeParts,
  nowParts,
  promiseParts,
  useAtHand,
  useHappening,
  useWaiting,
  voiceParts,
  votingParts,
  walkParts,
} from './parts.tsx';
import { Record as Happened } from './record.tsx';
import styles from './staff-room.module.css';
import { arrangements, type ColumnId, orderedParts, type PartsId, type View } from './views.ts';

const partsOf: Readonly<Record<PartsId, readonly ComponentType[]>> = {
  agenda: walkParts,
  now: [...noticeParts, Now],
  claims: claimParts,
  asking: askingParts,
  voting: votingParts,
  promises: promiseParts,
  voices: voiceParts,
  hall: hallParts,
  happened: [Happened],
  draft: draftParts,
};

/** The parts of the room as the view arranges them; on a narrow screen one column at a time. */
export function Columns({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { columns, first } = arrangements[view];
  const [chosen, choose] = useState<ColumnId>(first);
  const shown = columns.some(({ id }) => id === chosen) ? chosen : first;
  const titleOf = useTitles();
  const atHand = useAtHand();
  const happening = useHappening();
  return (
    <>
      <nav className={styles.panes} aria-label={t('pane.label')}>
        <Segments
          label={t('pane.label')}
          segments={columns.map(({ id, parts }) => ({ value: id, words: titleOf(id, parts) }))}
          chosen={shown}
          onChoose={choose}
        />
      </nav>
      <main className={classes(styles.columns, styles[view])}>
        {columns.map(({ id, parts }) => (
          <Column
            key={id}
            title={t(`column.${id}`)}
            side={isSide(id)}
            shown={id === shown}
            named={id !== 'voices'}
            happening={id === 'floor' && view !== 'record' ? happening : null}
          >
            {orderedParts(parts, atHand).map((part) => (
              <Parts key={part} parts={partsOf[part]} />
            ))}
          </Column>
        ))}
      </main>
    </>
  );
}

/** What is read or written stands on paper; what happens, on the desk. */
function isSide(id: ColumnId): boolean {
  return id === 'agenda' || id === 'draft';
}

/** What the columns are called where there is room for a word; what waits in one is counted. */
function useTitles(): (id: ColumnId, parts: readonly PartsId[]) => string {
  const { t } = useTranslation('staff');
  const { people, voices } = useWaiting();
  return (id, parts) => {
    const count = (parts.includes('claims') ? people : 0) + (parts.includes('voices') ? voices : 0);
    const title = t(`pane.${id}`);
    return count === 0 ? title : t('pane.waiting', { title, count });
  };
}

function Now() {
  const { t } = useTranslation('staff');
  return (
    <Card title={t('now')} now>
      <Parts parts={nowParts} />
    </Card>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly side: boolean;
  readonly shown: boolean;
  /** Where the only part says it itself, the title is for screen readers. */
  readonly named: boolean;
  /** Whenever it changes, the column goes back to its top, where it stands. */
  readonly happening: string | null;
  readonly children: ReactNode;
}

/** Scrolls by itself, so it is a stop for the keyboard. */
function Column({ title, side, shown, named, happening, children }: ColumnProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const seen = useRef(happening);
  useEffect(() => {
    if (seen.current !== happening) box.current?.scrollTo?.({ top: 0 });
    seen.current = happening;
  }, [happening]);
  return (
    <section
      ref={box}
      className={classes(styles.column, side && styles.side, shown && styles.shown)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={id}
    >
      <h2 id={id} className={styles.columnTitle}>
        {named ? title : <Hidden>{title}</Hidden>}
      </h2>
      {children}
    </section>
  );
}
