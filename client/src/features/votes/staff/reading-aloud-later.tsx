import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// Composed when somebody is about to read it out.
const Dialog = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./reading-aloud.tsx')).ReadingAloud };
});

export function ReadingAloud(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
