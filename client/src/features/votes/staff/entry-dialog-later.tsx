import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// Needed where ballots do not come from phones, and fetched then.
const Dialog = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./entry-dialog.tsx')).EntryDialog };
});

export function EntryDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
