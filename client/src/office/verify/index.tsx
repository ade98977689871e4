import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

const Page = lazy(async () => {
  const [{ VerifyPage: loaded }] = await Promise.all([
    import('./verify-page.tsx'),
    loadWords(['verify']),
  ]);
  return { default: loaded };
});

export function VerifyPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}
