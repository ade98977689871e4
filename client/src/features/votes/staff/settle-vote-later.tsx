import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../../ui/loading.tsx';

// Wanted once a vote has been counted.
const Whole = lazy(async () => ({ default: (await import('./settle-vote.tsx')).SettleVote }));

export function SettleVote(props: ComponentProps<typeof Whole>) {
  return (
    <Suspense fallback={<Loading />}>
      <Whole {...props} />
    </Suspense>
  );
}
