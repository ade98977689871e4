import type { Material } from '@haoshangliang/shared/features/materials';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../outline/index.ts';

/** What a place of materials is called: the item by number and title, or the meeting as a whole. */
export function usePlaceWords(): (item: Material['item']) => string {
  const { t } = useTranslation('materials');
  const { rows } = useOutline();
  return (id) => {
    const row = rows.find(({ item }) => item.id === id);
    if (row === undefined) return t('ofMeeting');
    return t('ofItem', { number: row.number, title: row.item.title ?? t('erased') });
  };
}
