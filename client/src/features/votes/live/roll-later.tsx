import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

const words = import.meta.glob<{ default: object }>('../../../i18n/*/votes-live.json');

// Fetched in votes in which everybody sees how the others vote.
const Roll = lazy(async () => {
  const [{ LiveRoll: loaded }] = await Promise.all([
    import('./live-roll.tsx'),
    loadWords(['votes-live'], words),
  ]);
  return { default: loaded };
});

export function LiveRoll(props: ComponentProps<typeof Roll>) {
  return (
    <Suspense fallback={<Loading />}>
      <Roll {...props} />
    </Suspense>
  );
}
