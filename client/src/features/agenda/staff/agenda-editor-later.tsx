import { lazy, Suspense } from 'react';
import { Loading } from '../../../ui/loading.tsx';

// Moving entries with mouse, finger and keyboard weighs as much as a page, and the room moves none.
const Editor = lazy(async () => ({ default: (await import('./agenda-editor.tsx')).AgendaEditor }));

export function AgendaEditor() {
  return (
    <Suspense fallback={<Loading />}>
      <Editor />
    </Suspense>
  );
}
