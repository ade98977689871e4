import type { AgendaEvent } from '@haoshangliang/shared/features/agenda';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import { outlineOf, rowOf } from '../../../outline/index.ts';
import type { Describe } from '../../../sync/described.ts';

function isAgendaEvent(event: StreamEvent): event is Recorded<AgendaEvent> {
  return event.type.startsWith('agenda/');
}

type EventKey = AgendaEvent['type'] extends `agenda/${infer Key}` ? Key : never;

function keyOf(event: Recorded<AgendaEvent>): EventKey {
  // The type without its prefix, which the line above has seen.
  return event.type.slice('agenda/'.length) as EventKey;
}

export const describeAgenda: Describe = (event, { agenda }) => {
  if (!isAgendaEvent(event)) return null;
  const { item } = event.data;
  const t = i18next.getFixedT(null, 'agenda');
  const title = getIn(agenda.items, item)?.title ?? t('erased');
  const number = rowOf(outlineOf(agenda), item)?.number ?? '';
  return t(`event.${keyOf(event)}`, { title, number });
};
