import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../../../i18n/start.ts';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Loading } from '../../../ui/loading.tsx';

export { describeEntitlements } from './describe-entitlements.ts';

const Desk = lazy(async () => {
  const [{ EntitlementsDesk: loaded }] = await Promise.all([
    import('./entitlements-desk.tsx'),
    loadWords(['entitlements']),
  ]);
  return { default: loaded };
});

/** 委托和利害关系 in the staff room, folded away until somebody wants to look or to note one. */
export function EntitlementsCard() {
  const { t } = useTranslation('people');
  const count = useMeeting(({ entitlements }) => {
    const { proxies, interests } = entitlements;
    return proxies.size + interests.size;
  });
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('entitlements.title', { count })}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'entitlements.close' : 'entitlements.open')}
      </Button>
      {open ? (
        <Suspense fallback={<Loading />}>
          <Desk />
        </Suspense>
      ) : null}
    </Card>
  );
}
