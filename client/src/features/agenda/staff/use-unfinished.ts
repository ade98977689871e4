import { useTranslation } from 'react-i18next';
import { useOutline, useTitleOf } from '../../../outline/index.ts';

/** Items begun and not ended, or not begun at all, one line each. */
export function useUnfinishedItems(): readonly string[] {
  const { t } = useTranslation('agenda');
  const { rows } = useOutline();
  const titleOf = useTitleOf();
  return rows
    .filter(({ item, heading }) => !heading && ['waiting', 'running'].includes(item.status))
    .map(({ item, number }) =>
      t('line', { number, title: titleOf(item), status: t(`status.${item.status}`) }),
    );
}
