import type { LifeEvent } from '@haoshangliang/shared/features/life';
import type { Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

function isLifeEvent(event: StreamEvent): event is Recorded<LifeEvent> {
  return event.type.startsWith('life/');
}

type EventKey = LifeEvent['type'] extends `life/${infer Key}` ? Key : never;

export const describeLife: Describe = (event) => {
  if (!isLifeEvent(event)) return null;
  // The type without its prefix, which the line above has seen.
  const key = event.type.slice('life/'.length) as EventKey;
  return i18next.getFixedT(null, 'life')(`event.${key}`);
};
