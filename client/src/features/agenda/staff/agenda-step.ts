import { useTranslation } from 'react-i18next';
import { useOutline, useTitleOf } from '../../../outline/index.ts';
import type { NextStep } from '../../../sync/next-step.ts';
import { useMay } from '../../../sync/use-meeting.tsx';

/** The next item, or the end of the last one; null when the agenda is walked or may not be walked now. */
export function useAgendaStep(): NextStep | null {
  const { t } = useTranslation('agenda');
  const { current, next } = useOutline();
  const titleOf = useTitleOf();
  const may = useMay();
  if (!may('agenda/start-item')) return null;
  if (next !== undefined) {
    const { item, number } = next;
    return {
      words: t(current === undefined ? 'step.start' : 'step.goOn', {
        number,
        title: titleOf(item),
      }),
      press: (action) => void action.run({ type: 'agenda/start-item', item: item.id }),
    };
  }
  if (current === undefined) return null;
  const { item, number } = current;
  return {
    words: t('step.finish', { number, title: titleOf(item) }),
    press: (action) => void action.run({ type: 'agenda/finish-item', item: item.id }),
  };
}
