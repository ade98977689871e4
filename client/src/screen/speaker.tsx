import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useHallNames } from '../features/screen/index.ts';
import { useName } from '../sync/use-meeting.tsx';

/** Whose words they are: by the name that the office chose to show, where names may stand on the wall at all. */
export function Speaker({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation('screen');
  const names = useHallNames();
  // A name that is not shown is not asked for either.
  const name = useName(names ? seat : null);
  return <b>{name ?? t('somebody')}</b>;
}
