import { households } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { householdsIn } from './roll-rows.ts';
import type { FormProps } from './vote-fields-props.ts';

/** 一户一票: offered where the roster knows households, with what it comes to. */
export function HouseholdField({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-who');
  const seats = useMeeting((state) => state.people.seats);
  const { several, alone } = householdsIn(seats);
  if (several === 0 && form.household === null) return null;
  return (
    <SelectField
      label={t('household.legend')}
      hint={t('household.known', { several, alone })}
      value={form.household ?? ''}
      onChange={({ target }) =>
        setForm({ ...form, household: households.find((each) => each === target.value) ?? null })
      }
    >
      <option value="">{t('household.none')}</option>
      {households.map((each) => (
        <option key={each} value={each}>
          {t(`household.${each}`)}
        </option>
      ))}
    </SelectField>
  );
}
