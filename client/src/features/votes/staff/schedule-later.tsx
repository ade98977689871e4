import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// Seldom wanted, and fetched then.
const Dialog = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./schedule-dialog.tsx')).ScheduleDialog };
});
const Words = lazy(async () => {
  await loadWords(['votes-who']);
  return { default: (await import('./schedule-words.tsx')).ScheduleWords };
});

export function ScheduleDialog(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}

export function ScheduleWords(props: ComponentProps<typeof Words>) {
  return (
    <Suspense fallback={null}>
      <Words {...props} />
    </Suspense>
  );
}
