import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// Wanted once a vote has been counted.
const Page = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./verdict-page.tsx')).VerdictPage };
});

export function VerdictPage(props: ComponentProps<typeof Page>) {
  return (
    <Suspense fallback={<Loading />}>
      <Page {...props} />
    </Suspense>
  );
}
