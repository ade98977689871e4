import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../outline/index.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import styles from './attendance.module.css';

/** How many are here, while people check in: the hall waits for the others. Null at every other item. */
export function useArrivalsMatter(): ComponentType | null {
  return useOutline().current?.item.kind === 'check_in' ? ArrivalsMatter : null;
}

function ArrivalsMatter() {
  const { t } = useTranslation('attendance');
  const { present } = useMeeting((state) => state.attendance.counts.all);
  const { expected } = useMeeting((state) => state.people.counts.all);
  return <p className={styles.arrived}>{t('numbers', { here: present, expected })}</p>;
}
