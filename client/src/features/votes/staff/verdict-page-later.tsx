import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../../ui/loading.tsx';

// Wanted once a vote has been counted.
const Page = lazy(async () => ({ default: (await import('./verdict-page.tsx')).VerdictPage }));

export function VerdictPage(props: ComponentProps<typeof Page>) {
  return (
    <Suspense fallback={<Loading />}>
      <Page {...props} />
    </Suspense>
  );
}
