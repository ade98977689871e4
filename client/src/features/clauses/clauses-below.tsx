import type { Draft } from '@haoshangliang/shared/features/drafts';
import { Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Loading } from '../../ui/loading.tsx';
import { lazily } from '../../ui/until-loaded.ts';
import type { TextTools } from './drafting/text-tools.ts';

const words = import.meta.glob<{ default: object }>('../../i18n/*/clauses{,-desk}.json');

// Most texts have no clauses, and whoever reads one that has them can wait a moment.
const Clauses = lazily(async () => {
  const [{ ClauseList }] = await Promise.all([
    import('./clause-list.tsx'),
    loadWords(['clauses'], words),
  ]);
  return { default: ClauseList };
});

// Few write a text; what they do with proposals is fetched for them alone.
const DraftersClauses = lazily(async () => {
  const [{ DraftersClauses: Drafters }] = await Promise.all([
    import('./drafting/drafters-clauses.tsx'),
    loadWords(['clauses', 'clauses-desk'], words),
  ]);
  return { default: Drafters };
});

interface ClausesBelowProps {
  readonly draft: Draft;
  readonly tools: TextTools;
  /** Whoever is at the page writes this text. */
  readonly isWriter: boolean;
}

/** 条款 below a text, as soon as it has any. */
export function ClausesBelow({ draft, tools, isWriter }: ClausesBelowProps) {
  const has = useMeeting(({ clauses }) => clauses.orders[draft.id] !== undefined);
  if (!has) return null;
  return (
    <Suspense fallback={<Loading />}>
      {isWriter ? (
        <DraftersClauses draft={draft} tools={tools} />
      ) : (
        <Clauses draft={draft} useBlocks={tools.useBlocks} />
      )}
    </Suspense>
  );
}
