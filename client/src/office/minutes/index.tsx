import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { Loading } from '../../ui/loading.tsx';
import type { RecordLine } from './record-lines.ts';

// Most pages of the office get by without the minutes' desk: it is fetched when somebody begins to write.
const words = () => loadWords(['minutes', 'materials']);

const Page = lazy(async () => {
  const [{ MinutesPage: loaded }] = await Promise.all([import('./minutes-page.tsx'), words()]);
  return { default: loaded };
});

const Carried = lazy(async () => {
  const [{ CarriedRecord: loaded }] = await Promise.all([import('./carried-record.tsx'), words()]);
  return { default: loaded };
});

export function MinutesPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}

/** The lines of the record with what carries them into the minutes. */
export function CarriedRecord({ lines }: { readonly lines: readonly RecordLine[] }) {
  return (
    <Suspense fallback={<Loading />}>
      <Carried lines={lines} />
    </Suspense>
  );
}
