import { type ComponentType, type ReactNode, Suspense } from 'react';
import { loadWords } from '../i18n/start.ts';
import { Loading } from './loading.tsx';
import { lazily } from './until-loaded.ts';

interface Meanwhile {
  /** Words that come with it. */
  readonly words?: Parameters<typeof loadWords>[0];
  /** Where these are, if the page did not know when it started. */
  readonly files?: Parameters<typeof loadWords>[1];
  /** What stands there until it has come; said in words unless something else is given. */
  readonly meanwhile?: ReactNode;
}

/** A part of a page that is fetched when somebody wants it: most are wanted by few. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { words = [], files, meanwhile = <Loading /> }: Meanwhile = {},
): ComponentType<Props> {
  const Part = lazily(async () => {
    const [loaded] = await Promise.all([load(), loadWords(words, files)]);
    return { default: loaded as ComponentType<object> };
  });
  return (props) => (
    <Suspense fallback={meanwhile}>
      <Part {...props} />
    </Suspense>
  );
}
