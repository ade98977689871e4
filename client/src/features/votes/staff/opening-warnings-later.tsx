import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';

const load = async () => {
  const [module] = await Promise.all([
    import('./opening-warnings.tsx'),
    loadWords(['votes-warnings']),
  ]);
  return module;
};

// Seldom there is anything to be said, and what says it is fetched when somebody is about to open a vote.
const Before = lazy(async () => ({ default: (await load()).OpeningWarnings }));
const After = lazy(async () => ({ default: (await load()).Warned }));

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
