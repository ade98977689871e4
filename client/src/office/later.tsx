import { type ComponentType, lazy, Suspense } from 'react';
import { loadWords } from '../i18n/start.ts';
import { Loading } from '../ui/loading.tsx';

/** A part of the office that is fetched, with its words, when somebody goes there: most go to few. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: Parameters<typeof loadWords>[0] = [],
): ComponentType<Props> {
  const Part = lazy(async () => {
    const [loaded] = await Promise.all([load(), loadWords(words)]);
    return { default: loaded as ComponentType<object> };
  });
  return (props) => (
    <Suspense fallback={<Loading />}>
      <Part {...props} />
    </Suspense>
  );
}
