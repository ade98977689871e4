import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../../ui/loading.tsx';

// Seldom wanted, and never in a hurry.
const Dialog = lazy(async () => ({ default: (await import('./annul-dialog.tsx')).AnnulDialog }));

export function AnnulDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
