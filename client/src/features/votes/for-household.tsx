import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useHousehold } from '../../sync/use-meeting.tsx';
import { Strong } from '../../ui/layout.tsx';

/** 一户一票: said before anything is chosen, with what the household is called. */
export function ForHousehold({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation('votes');
  const name = useHousehold(seat);
  return (
    <p>
      <Strong>
        {name === undefined ? t('ballot.ownHousehold') : t('ballot.household', { name })}
      </Strong>
    </p>
  );
}
