import type { MinutesEvent } from '@haoshangliang/shared/features/minutes';
import type { Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../sync/described.ts';

function isMinutesEvent(event: StreamEvent): event is Recorded<MinutesEvent> {
  return event.type.startsWith('minutes/');
}

type EventKey = MinutesEvent['type'] extends `minutes/${infer Key}` ? Key : never;

export const describeMinutes: Describe = (event) => {
  if (!isMinutesEvent(event)) return null;
  // The type without its prefix, which the line above has seen.
  const key = event.type.slice('minutes/'.length) as EventKey;
  return i18next.getFixedT(null, 'staff')(`minutesEvent.${key}`);
};
