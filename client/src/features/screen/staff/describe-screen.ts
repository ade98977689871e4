import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

export const describeScreen: Describe = ({ type }) => {
  const t = i18next.getFixedT(null, 'screen-staff');
  if (type === 'screen/names-shown') return t('event.names-shown');
  return type === 'screen/names-hidden' ? t('event.names-hidden') : null;
};
