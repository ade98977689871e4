import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../../../i18n/start.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useCommitments } from '../use-commitments.ts';

export { describeCommitments } from './describe-commitments.ts';
export { useMarking } from './use-marking.ts';

const Desk = lazy(async () => {
  const [{ CommitmentsDesk: loaded }] = await Promise.all([
    import('./commitments-desk.tsx'),
    loadWords(['commitments-staff']),
  ]);
  return { default: loaded };
});

const Mark = lazy(async () => {
  const [{ PromiseMark: loaded }] = await Promise.all([
    import('./promise-mark.tsx'),
    loadWords(['commitments', 'commitments-staff']),
  ]);
  return { default: loaded };
});

/** 记为现场承诺 beside a line of the record; nothing where the line promises and asks nothing. */
export function PromiseMark(line: ComponentProps<typeof Mark>) {
  return (
    <Suspense>
      <Mark {...line} />
    </Suspense>
  );
}

/** 承诺和待答复 in the staff room, folded away until there is one or somebody wants to add one. */
export function CommitmentsCard() {
  const { t } = useTranslation('commitments');
  const count = useCommitments().length;
  const [open, setOpen] = useState(false);
  const isOpen = open || count > 0;
  return (
    <Card title={`${t('title')} ${t('count', { count })}`}>
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <Desk />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      )}
    </Card>
  );
}
