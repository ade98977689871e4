import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// The arithmetic is fetched once there is some; a ballot can be cast without it.
const Whole = lazy(async () => ({ default: (await import('./result.tsx')).Result }));

export function Result(props: ComponentProps<typeof Whole>) {
  return (
    <Suspense fallback={<Loading />}>
      <Whole {...props} />
    </Suspense>
  );
}
