import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import styles from './desk.module.css';
import { GroupsField } from './groups-field.tsx';
import type { FormProps } from './vote-fields-props.ts';

const least = [0, 1, 2, 3, 5, 10] as const;

function isSet({ presentOnly, groups, leastSeconds, once, live }: FormProps['form']): boolean {
  return presentOnly || groups.length > 0 || leastSeconds > 0 || once || live;
}

/** What is seldom set: folded away until somebody looks for it. */
export function TermsFields({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-staff');
  return (
    <details className={styles.held} open={isSet(form)}>
      <summary>{t('terms.legend')}</summary>
      <Stack>
        <SelectField
          label={t('terms.who')}
          value={form.presentOnly ? 'present' : 'all'}
          onChange={({ target }) => setForm({ ...form, presentOnly: target.value === 'present' })}
        >
          <option value="all">{t('terms.all')}</option>
          <option value="present">{t('terms.present')}</option>
        </SelectField>
        <GroupsField form={form} setForm={setForm} />
        <SelectField
          label={t('terms.least')}
          value={form.leastSeconds}
          onChange={({ target }) => setForm({ ...form, leastSeconds: Number(target.value) })}
        >
          {least.map((minutes) => (
            <option key={minutes} value={minutes * 60}>
              {minutes === 0 ? t('terms.none') : t('desk.minutes', { count: minutes })}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('terms.again')}
          value={form.once ? 'once' : 'replace'}
          onChange={({ target }) => setForm({ ...form, once: target.value === 'once' })}
        >
          <option value="replace">{t('terms.replace')}</option>
          <option value="once">{t('terms.once')}</option>
        </SelectField>
        {form.secrecy === 'named' ? <ShownField form={form} setForm={setForm} /> : null}
      </Stack>
    </details>
  );
}

/** Whether everybody sees who votes how while people vote. */
function ShownField({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-staff');
  return (
    <SelectField
      label={t('terms.shown')}
      value={form.live ? 'live' : 'after'}
      onChange={({ target }) => setForm({ ...form, live: target.value === 'live' })}
    >
      <option value="after">{t('terms.after')}</option>
      <option value="live">{t('terms.live')}</option>
    </SelectField>
  );
}
