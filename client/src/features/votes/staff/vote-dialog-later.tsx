import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// The form is large, and it is fetched when somebody prepares a vote.
const Dialog = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./vote-dialog.tsx')).VoteDialog };
});

export function VoteDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}
