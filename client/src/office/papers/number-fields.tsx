import { wallClock } from '@haoshangliang/shared/kernel';
import type { PaperSettings } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import type { FormValues, SetValue, Wrong } from './form-values.ts';

interface NumberFieldsProps {
  readonly values: FormValues;
  readonly wrong: readonly Wrong[];
  readonly set: SetValue;
  readonly forms: readonly PaperSettings['number']['form'][];
}

/** How papers are counted. */
export function NumberFields(props: NumberFieldsProps) {
  const { t } = useTranslation('papers');
  const { values, set, forms } = props;
  const { form, yearly } = values;
  return (
    <>
      <Choice
        legend={t('number.legend')}
        options={forms.map((value) => ({ value, label: t(`number.${value}`) }))}
        chosen={form}
        onChoose={(value) => set('form', value)}
      />
      {form === 'letter' ? <Prefix {...props} /> : null}
      {form === 'issue' ? (
        <Choice
          legend={t('number.counting')}
          options={(['yearly', 'on'] as const).map((value) => ({
            value,
            label: t(`number.${value}`),
          }))}
          chosen={yearly}
          onChoose={(value) => set('yearly', value)}
        />
      ) : null}
      {form === 'none' ? null : <First {...props} form={form} />}
    </>
  );
}

function Prefix({ values, wrong, set }: NumberFieldsProps) {
  const { t } = useTranslation('papers');
  return (
    <TextField
      label={t('number.prefix')}
      hint={t('number.prefixHint')}
      error={wrong.includes('prefix') && t('number.prefixWrong')}
      maxLength={12}
      value={values.prefix}
      onChange={({ target }) => set('prefix', target.value)}
    />
  );
}

/** The first number, and how it would be printed. */
function First(props: NumberFieldsProps & { readonly form: 'issue' | 'letter' }) {
  const { t } = useTranslation('papers');
  const { values, wrong, set, form } = props;
  const prefix = values.prefix.trim();
  const shown = {
    prefix,
    year: new Date(wallClock(Date.now())).getUTCFullYear(),
    number: values.first.trim(),
  };
  return (
    <>
      <TextField
        label={t('number.first')}
        hint={t('number.firstHint')}
        error={wrong.includes('first') && t('number.firstWrong')}
        inputMode="numeric"
        maxLength={4}
        value={values.first}
        onChange={({ target }) => set('first', target.value)}
      />
      <p>{t(`number.sample.${form}`, shown)}</p>
    </>
  );
}
