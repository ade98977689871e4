import { doorApi } from '@haoshangliang/shared/wire';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../sync/use-call.ts';
import { useSession, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NameForm } from '../join/name-form.tsx';

/** For whoever only looks on so far: says who they are, or that the staff still have to make sure. */
export function Who() {
  const { seats, audience } = useViewer();
  return seats.length > 0 || audience === 'staff' ? null : <Asked />;
}

/** The server puts the page out of the meeting and in again when something about this device was settled. */
function useAskedAgain() {
  const { meeting } = useSession();
  const viewer = useViewer();
  const known = useRef(viewer);
  const asked = useCall(doorApi.whoAmI, { meeting });
  const { again } = asked;
  useEffect(() => {
    if (known.current === viewer) return;
    known.current = viewer;
    again();
  }, [viewer, again]);
  return asked;
}

function Asked() {
  const { t } = useTranslation('join');
  const room = useTranslation('room').t;
  const { answer, again } = useAskedAgain();
  const { meeting } = useSession();
  const [open, setOpen] = useState(false);
  if (answer?.ok !== true || answer.isStaff) return null;
  const claim = answer.claims[answer.claims.length - 1];
  if (claim?.status === 'waiting') {
    const name = { name: claim.displayName };
    return (
      <Notice>{claim.heldElsewhere ? room('heldElsewhere', name) : t('who.waiting', name)}</Notice>
    );
  }
  const given = () => {
    setOpen(false);
    again();
  };
  return (
    <Card title={t('who.title')}>
      {claim === undefined ? null : (
        <Notice kind="warn">{t('who.refused', { name: claim.displayName })}</Notice>
      )}
      <Hint>{t('who.words')}</Hint>
      {open ? (
        <NameForm meeting={meeting} onGiven={given} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('who.open')}</Button>
      )}
    </Card>
  );
}
