import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

const words = import.meta.glob<{ default: object }>('../../../i18n/*/votes-together.json');

// What is said where a ballot is not one person's own affair is fetched in votes that have such.
const Booth = lazy(async () => {
  const [{ TogetherBooth: loaded }] = await Promise.all([
    import('./together-booth.tsx'),
    loadWords(['votes-together'], words),
  ]);
  return { default: loaded };
});

export function TogetherBooth(props: ComponentProps<typeof Booth>) {
  return (
    <Suspense fallback={<Loading />}>
      <Booth {...props} />
    </Suspense>
  );
}
