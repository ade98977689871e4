import type { Draft } from '@haoshangliang/shared/features/drafts';
import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { UseBlocks } from './use-rows.ts';

const words = import.meta.glob<{ default: object }>('../../i18n/*/clauses.json');

// Most texts have no clauses, and whoever reads one that has them can wait a moment.
const Clauses = lazy(async () => {
  const [{ ClauseList }] = await Promise.all([
    import('./clause-list.tsx'),
    loadWords(['clauses'], words),
  ]);
  return { default: ClauseList };
});

interface ClausesBelowProps {
  readonly draft: Draft;
  readonly useBlocks: UseBlocks;
}

/** 条款 below a text, as soon as it has any. */
export function ClausesBelow({ draft, useBlocks }: ClausesBelowProps) {
  const has = useMeeting(({ clauses }) => clauses.orders[draft.id] !== undefined);
  if (!has) return null;
  return (
    <Suspense fallback={<Loading />}>
      <Clauses draft={draft} useBlocks={useBlocks} />
    </Suspense>
  );
}
