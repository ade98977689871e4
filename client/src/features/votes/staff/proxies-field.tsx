import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { SelectField } from '../../../ui/field.tsx';
import type { FormProps } from './vote-fields-props.ts';

const offered = [1, 2, 3] as const;

/** 委托: offered where somebody has appointed another. */
export function ProxiesField({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-who');
  const count = useMeeting((state) => state.entitlements.proxies.size);
  if (count === 0 && form.proxies === 0) return null;
  return (
    <SelectField
      label={t('proxy.legend')}
      hint={t('proxy.known', { count })}
      value={form.proxies}
      onChange={({ target }) => setForm({ ...form, proxies: Number(target.value) })}
    >
      <option value={0}>{t('proxy.none')}</option>
      {offered.map((most) => (
        <option key={most} value={most}>
          {t('proxy.most', { most })}
        </option>
      ))}
    </SelectField>
  );
}
