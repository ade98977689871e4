import { useTranslation } from 'react-i18next';
import { PersonPicker, useRosterLines } from '../../../roster/index.ts';
import type { Desk } from '../desk.ts';

/** Whose words staff enter. */
export const Person: NonNullable<Desk['Person']> = ({ chosen, onChoose }) => {
  const { t } = useTranslation('clauses-desk');
  const lines = useRosterLines();
  return <PersonPicker label={t('person')} lines={lines} chosen={chosen} onChoose={onChoose} />;
};
