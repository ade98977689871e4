import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// The room is there before what hangs on the clauses of a text is.
const words = () => loadWords(['clauses', 'clauses-desk']);
const Desk = lazy(async () => {
  const [desk] = await Promise.all([import('./clauses-desk.tsx'), words()]);
  return { default: desk.ClausesDesk };
});
const Put = lazy(async () => {
  const [put] = await Promise.all([import('./put-into-clause.tsx'), words()]);
  return { default: put.PutIntoClause };
});

export function ClausesDesk(props: ComponentProps<typeof Desk>) {
  return (
    <Suspense fallback={<Loading />}>
      <Desk {...props} />
    </Suspense>
  );
}

export function PutIntoClause(props: ComponentProps<typeof Put>) {
  return (
    <Suspense fallback={<Loading />}>
      <Put {...props} />
    </Suspense>
  );
}
