import type { AgendaItem, ItemId } from '@haoshangliang/shared/features/agenda';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../outline/index.ts';

interface ItemChoice {
  readonly id: ItemId;
  readonly words: string;
}

export interface Items {
  readonly choices: readonly ItemChoice[];
  /** What the meeting is at, else what comes next. */
  readonly likely: ItemId | null;
  /** Null where there is no such item on the agenda. */
  wordsOf(item: AgendaItem['id']): string | null;
}

/** Items that can be spoken to: every one that does not merely stand above others. */
export function useItems(): Items {
  const { t } = useTranslation('opinions');
  const { rows, current, next } = useOutline();
  return useMemo(() => {
    const choices = rows
      .filter(({ heading }) => !heading)
      .map(({ item, number }) => ({
        id: item.id,
        words: t('itemLine', { number, title: item.title ?? t('erased') }),
      }));
    return {
      choices,
      likely: (current ?? next)?.item.id ?? choices[0]?.id ?? null,
      wordsOf: (item) => choices.find(({ id }) => id === item)?.words ?? null,
    };
  }, [rows, current, next, t]);
}
