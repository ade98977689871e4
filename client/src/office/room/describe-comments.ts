import i18next from 'i18next';
import type { Describe } from '../../sync/described.ts';

/** What was written stands beside the text, where whoever wrote it takes it back. */
export const describeComments: Describe = ({ type }) => {
  const t = i18next.getFixedT(null, 'staff');
  if (type === 'comments/resolved') return t('commentEvent.resolved');
  return type === 'comments/reopened' ? t('commentEvent.reopened') : null;
};
