import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EntitlementsDesk } from './entitlements-desk.tsx';

/** 委托和利害关系 in the staff room, folded away until somebody wants to look or to note one. */
export function EntitlementsCard() {
  const { t } = useTranslation('entitlements');
  const count = useMeeting(({ entitlements }) => {
    const { proxies, interests } = entitlements;
    return proxies.size + interests.size;
  });
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('title', { count })}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'close' : 'open')}
      </Button>
      {open ? <EntitlementsDesk /> : null}
    </Card>
  );
}
