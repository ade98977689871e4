import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

// Papers are printed once a meeting: whoever does not print loads nothing of them.
const words = () => loadWords(['prints']);

const Tab = lazy(async () => {
  const [{ PrintsTab: loaded }] = await Promise.all([import('./prints-tab.tsx'), words()]);
  return { default: loaded };
});

const Page = lazy(async () => {
  const [{ PrintPage: loaded }] = await Promise.all([import('./print-page.tsx'), words()]);
  return { default: loaded };
});

export function PrintsTab() {
  return (
    <Suspense fallback={<Loading />}>
      <Tab />
    </Suspense>
  );
}

export function PrintPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}
