import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { Hint } from '../../../ui/layout.tsx';
import type { FormProps } from './vote-fields-props.ts';

/** 记名 or 无记名, with what the latter promises and what it does not. */
export function SecrecyField({ form, setForm }: Pick<FormProps, 'form' | 'setForm'>) {
  const { t } = useTranslation('votes-staff');
  return (
    <>
      <Choice
        legend={t('secrecy.legend')}
        options={(['named', 'secret'] as const).map((value) => ({
          value,
          label: t(`secrecy.${value}`),
        }))}
        chosen={form.secrecy}
        onChoose={(secrecy) => setForm({ ...form, secrecy })}
      />
      {form.secrecy === 'secret' ? (
        <>
          <Hint>{t('secrecy.holds')}</Hint>
          <Hint>{t('secrecy.not')}</Hint>
        </>
      ) : null}
    </>
  );
}
