import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

const Tab = lazy(async () => {
  const [{ CheckTab: loaded }] = await Promise.all([
    import('./check-tab.tsx'),
    loadWords(['check']),
  ]);
  return { default: loaded };
});

export function CheckTab() {
  return (
    <Suspense fallback={<Loading />}>
      <Tab />
    </Suspense>
  );
}
