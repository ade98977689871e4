import { useTranslation } from 'react-i18next';

/** In the place of a part of the page whose program is still on its way. */
export function Loading() {
  const { t } = useTranslation('ui');
  return <p role="status">{t('wait')}</p>;
}
