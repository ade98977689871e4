import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

const Tab = lazy(async () => {
  const { DutiesTab: loaded } = await import('./duties-tab.tsx');
  return { default: loaded };
});

export function DutiesTab() {
  return (
    <Suspense fallback={<Loading />}>
      <Tab />
    </Suspense>
  );
}
