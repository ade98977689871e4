import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.tsx';
import styles from './room.module.css';

const files = import.meta.glob<{ default: object }>('../../i18n/*/own-data.json');

const Given = later(async () => (await import('./own-data-given.tsx')).Given, {
  words: ['own-data'],
  files,
});

/** 个人信息: what this person agreed to, and the way to take it back. */
export function OwnData() {
  const { t } = useTranslation('room');
  const { seats, audience } = useViewer();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <div className={styles.own}>
        <Given onClose={() => setOpen(false)} />
      </div>
    );
  if (seats.length === 0 || audience === 'staff') return null;
  return (
    <Button look="quiet" small onClick={() => setOpen(true)}>
      {t('ownData')}
    </Button>
  );
}
