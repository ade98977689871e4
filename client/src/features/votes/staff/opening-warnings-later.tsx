import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';

// Seldom there is anything to be said, and what says it is fetched when somebody is about to open a vote.
const Before = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./opening-warnings.tsx')).OpeningWarnings };
});
const After = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./opening-warnings.tsx')).Warned };
});

export function OpeningWarnings(props: ComponentProps<typeof Before>) {
  return (
    <Suspense fallback={null}>
      <Before {...props} />
    </Suspense>
  );
}

export function Warned(props: ComponentProps<typeof After>) {
  return (
    <Suspense fallback={null}>
      <After {...props} />
    </Suspense>
  );
}
