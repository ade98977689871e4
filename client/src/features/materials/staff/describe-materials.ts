import type { MaterialsEvent } from '@haoshangliang/shared/features/materials';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

function isMaterialsEvent(event: StreamEvent): event is Recorded<MaterialsEvent> {
  return event.type.startsWith('materials/');
}

type EventKey = MaterialsEvent['type'] extends `materials/${infer Key}` ? Key : never;

export const describeMaterials: Describe = (event, { materials }) => {
  if (!isMaterialsEvent(event)) return null;
  const t = i18next.getFixedT(null, ['materials-staff', 'materials']);
  const title = getIn(materials.materials, event.data.material)?.title ?? t('materials:erased');
  // The type without its prefix, which the line above has seen.
  const key = event.type.slice('materials/'.length) as EventKey;
  return t(`event.${key}`, { title });
};
