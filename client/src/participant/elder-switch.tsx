import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useElderMode } from './elder-mode.ts';

/** 长辈版, one press away on the first page; the button names the layout it leads to. */
export function ElderSwitch() {
  const { t } = useTranslation('ui');
  const { elder, toggle } = useElderMode();
  return (
    <Button small onClick={toggle}>
      {t(elder ? 'elder.off' : 'elder.on')}
    </Button>
  );
}
