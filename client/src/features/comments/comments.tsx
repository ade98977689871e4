import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';

const words = import.meta.glob<{ default: object }>('../../i18n/*/comments.json');

// Few write a text, and they can begin before the comments are there.
const Beside = lazy(async () => {
  const [{ CommentsBeside }] = await Promise.all([
    import('./comments-beside.tsx'),
    loadWords(['comments'], words),
  ]);
  return { default: CommentsBeside };
});

/** 批注 beside a text, for those who write it. */
export function Comments(props: ComponentProps<typeof Beside>) {
  return (
    <Suspense fallback={<Loading />}>
      <Beside {...props} />
    </Suspense>
  );
}
