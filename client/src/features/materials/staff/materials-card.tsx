import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { MaterialsDesk } from './materials-desk.tsx';

/** 材料 in the room: folded away until somebody wants to show or take back a paper. */
export function MaterialsCard() {
  const { t } = useTranslation('materials-staff');
  const order = useMeeting((state) => state.materials.order);
  const [open, setOpen] = useState(false);
  const count = Object.values(order).reduce((sum, ids) => sum + ids.length, 0);
  return (
    <Card title={t('desk.title', { count })}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'desk.close' : 'desk.open')}
      </Button>
      {open ? <MaterialsDesk /> : null}
    </Card>
  );
}
