import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// Seldom asked for, and fetched then.
const Dialog = lazy(async () => ({
  default: (await import('./household-dialog.tsx')).HouseholdDialog,
}));

export function HouseholdDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
