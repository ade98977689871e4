import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

const Page = lazy(async () => {
  const [{ PapersPage: loaded }] = await Promise.all([
    import('./papers-page.tsx'),
    loadWords(['papers']),
  ]);
  return { default: loaded };
});

export function PapersPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}
