import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { lazily } from '../../ui/until-loaded.ts';
import { useCommitments } from './use-commitments.ts';

const words = import.meta.glob<{ default: object }>('../../i18n/*/commitments.json');

// Many meetings end without a promise: the list is fetched when somebody looks at it.
const List = lazily(async () => {
  const [{ CommitmentList }] = await Promise.all([
    import('./commitment-list.tsx'),
    loadWords(['commitments'], words),
  ]);
  return { default: CommitmentList };
});

/** 承诺和待答复 in the room; null while nobody has promised or been asked anything. */
export function useCommitmentsTab(): Tab | null {
  // The words of the list are fetched with it; the tab is there before.
  const { t } = useTranslation('room');
  const { length } = useCommitments();
  if (length === 0) return null;
  const content = (
    <Suspense fallback={<Loading />}>
      <List />
    </Suspense>
  );
  return { id: 'commitments', title: t('commitments'), count: `${length}`, content };
}
