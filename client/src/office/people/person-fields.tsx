import { seatRoles } from '@haoshangliang/shared/features/people';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { useForm } from '../use-form.ts';
import styles from './people.module.css';
import type { PersonTyped, Wrong } from './person-form.ts';

interface PersonFieldsProps {
  readonly bind: ReturnType<typeof useForm<keyof PersonTyped>>['bind'];
  readonly wrong: Wrong | null;
  /** What is typed for somebody new, and chosen or asked elsewhere for somebody who is on the roster. */
  readonly own: ReactNode;
}

/** What a line of the roster says. */
export function PersonFields({ bind, wrong, own }: PersonFieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        label={t('add.name')}
        maxLength={40}
        error={wrong === 'name' && t('add.nameNeeded')}
        {...bind('name')}
      />
      <TextField
        label={t('add.display')}
        hint={t('add.displayHint')}
        maxLength={40}
        {...bind('display')}
      />
      <div className={styles.two}>
        <TextField label={t('add.room')} maxLength={20} {...bind('room')} />
        {own}
        <SelectField label={t('add.role')} {...bind('role')}>
          {seatRoles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('add.phone')}
          inputMode="tel"
          maxLength={20}
          error={wrong === 'phone' && t('add.phoneWrong')}
          {...bind('phone')}
        />
        <TextField
          label={t('add.area')}
          inputMode="decimal"
          error={wrong === 'area' && t('add.areaWrong')}
          {...bind('area')}
        />
        <TextField
          label={t('add.heads')}
          inputMode="numeric"
          error={wrong === 'heads' && t('add.headsWrong')}
          {...bind('heads')}
        />
      </div>
    </>
  );
}
