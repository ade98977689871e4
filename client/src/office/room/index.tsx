import type { AccountId } from '@haoshangliang/shared/kernel';
import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// Whoever prepares a meeting, or has held one, does without the room.
const Room = lazy(async () => ({ default: (await import('./staff-room.tsx')).StaffRoom }));

export function StaffRoom({ account }: { readonly account: AccountId }) {
  return (
    <Suspense fallback={<Loading />}>
      <Room account={account} />
    </Suspense>
  );
}
