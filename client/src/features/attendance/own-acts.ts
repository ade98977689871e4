import { useTranslation } from 'react-i18next';
import type { TellOwnAct } from '../../sync/described.ts';

export function useTellAttendanceAct(): TellOwnAct {
  const { t } = useTranslation('attendance');
  return ({ request: { body } }) => {
    switch (body.type) {
      case 'attendance/check-in':
        return { words: t('act.checkIn') };
      case 'attendance/leave':
        return { words: t('act.leave') };
      case 'attendance/move':
        return { words: t('act.move') };
      default:
        return null;
    }
  };
}
