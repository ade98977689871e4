import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// The roster is read and mended before the meeting; the room does without.
const Tab = lazy(async () => ({ default: (await import('./people-tab.tsx')).PeopleTab }));

export function PeopleTab() {
  return (
    <Suspense fallback={<Loading />}>
      <Tab />
    </Suspense>
  );
}
