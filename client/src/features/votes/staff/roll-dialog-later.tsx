import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// The register and what is entered there come when somebody opens it.
const Dialog = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./roll-dialog.tsx')).RollDialog };
});

export function RollDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
