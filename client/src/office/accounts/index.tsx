import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

const Page = lazy(async () => {
  const [{ AccountsPage: loaded }] = await Promise.all([
    import('./accounts-page.tsx'),
    loadWords(['accounts']),
  ]);
  return { default: loaded };
});

export function AccountsPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}
