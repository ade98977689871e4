import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import type { useForm } from '../use-form.ts';
import styles from './meetings.module.css';
import type { PlanTyped, PlanWrong } from './plan-form.ts';

interface PlanFieldsProps {
  readonly bind: ReturnType<typeof useForm<keyof PlanTyped>>['bind'];
  readonly wrong: PlanWrong;
}

/** What a meeting is called, where, when and how; the same for a new one and a changed one. */
export function PlanFields({ bind, wrong }: PlanFieldsProps) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextField
        label={t('new.name')}
        hint={t('new.nameHint')}
        error={wrong.title && t('new.needed')}
        maxLength={60}
        {...bind('title')}
      />
      <div className={styles.two}>
        <TextField
          label={t('new.place')}
          error={wrong.place && t('new.needed')}
          maxLength={60}
          {...bind('place')}
        />
        <TextField
          label={t('new.field')}
          hint={t('new.fieldHint')}
          error={wrong.field && t('new.needed')}
          maxLength={20}
          {...bind('field')}
        />
      </div>
      <When bind={bind} wrong={wrong} />
      <div className={styles.two}>
        <SelectField label={t('new.mode')} {...bind('mode')}>
          <option value="in_room">{t('mode.in_room')}</option>
          <option value="hybrid">{t('mode.hybrid')}</option>
          <option value="remote">{t('mode.remote')}</option>
        </SelectField>
        <SelectField label={t('new.urgency')} {...bind('urgency')}>
          <option value="routine">{t('urgency.routine')}</option>
          <option value="urgent">{t('urgency.urgent')}</option>
        </SelectField>
      </div>
      <TextArea
        label={t('new.background')}
        hint={t('new.backgroundHint')}
        maxLength={1000}
        {...bind('background')}
      />
    </>
  );
}

function When({ bind, wrong }: PlanFieldsProps) {
  const { t } = useTranslation('meetings');
  return (
    <div className={styles.two}>
      <TextField
        label={t('new.date')}
        error={wrong.when && t('new.whenWrong')}
        type="date"
        {...bind('date')}
      />
      <TextField label={t('new.time')} type="time" {...bind('time')} />
      <TextField
        label={t('new.minutes')}
        error={wrong.minutes && t('new.minutesWrong')}
        inputMode="numeric"
        {...bind('minutes')}
      />
    </div>
  );
}
