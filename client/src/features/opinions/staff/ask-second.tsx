import type { Opinion } from '@haoshangliang/shared/features/opinions';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import type { Answering } from './answering.ts';

/** The second of a person without a device. */
export function useSeconding({ id, author }: Opinion): Answering {
  const { t } = useTranslation('opinions-staff');
  const lines = useRosterLines().filter(({ seat }) => seat.id !== author);
  const [chosen, choose] = useState<SeatId | null>(null);
  const [missing, setMissing] = useState(false);
  return {
    fields: (
      <PersonPicker
        label={t('ask.secondBy')}
        lines={lines}
        chosen={chosen}
        onChoose={choose}
        error={missing ? t('ask.personNeeded') : undefined}
      />
    ),
    answer() {
      setMissing(chosen === null);
      return chosen === null ? null : { type: 'opinions/record-second', opinion: id, seat: chosen };
    },
  };
}
