import { type Channel, channels } from '@haoshangliang/shared/features/opinions';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/field.tsx';

interface ChannelFieldProps {
  readonly channel: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** How it was given. */
export function ChannelField({ channel, onChange }: ChannelFieldProps) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  return (
    <SelectField
      label={t('recording.channel')}
      value={channel}
      onChange={({ target }) => onChange(channels.find((one) => one === target.value) ?? channel)}
    >
      {channels.map((one) => (
        <option key={one} value={one}>
          {t(`opinions:channel.${one}`)}
        </option>
      ))}
    </SelectField>
  );
}
