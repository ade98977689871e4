import { type Material, orderAt } from '@haoshangliang/shared/features/materials';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import type { MenuEntry } from '../../../ui-staff/menu.tsx';

/** Questions that are asked in a dialog. */
export type MaterialAsked = 'rename' | 'move';

/** What else can be done with a material, beside showing it and holding it back. */
export function useMaterialEntries(
  { id, item }: Material,
  run: Action['run'],
  ask: (kind: MaterialAsked) => void,
): MenuEntry[] {
  const { t } = useTranslation('materials-staff');
  const may = useMay();
  const order = useMeeting(({ materials }) => orderAt(materials, item));
  const place = order.indexOf(id);
  const moveTo = (to: number) =>
    void run({ type: 'materials/move-material', material: id, item, to });
  const entry = (
    kind: 'rename' | 'up' | 'down' | 'move' | 'remove',
    press: () => void,
  ): MenuEntry => ({
    id: kind,
    words: t(`do.${kind}`),
    press,
  });
  const sorting = may('materials/move-material')
    ? [
        entry('rename', () => ask('rename')),
        ...(place > 0 ? [entry('up', () => moveTo(place - 1))] : []),
        ...(place < order.length - 1 ? [entry('down', () => moveTo(place + 1))] : []),
        entry('move', () => ask('move')),
      ]
    : [];
  const remove = () => void run({ type: 'materials/remove-material', material: id });
  return may('materials/remove-material') ? [...sorting, entry('remove', remove)] : sorting;
}
