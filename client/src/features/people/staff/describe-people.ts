import type { PeopleEvent } from '@haoshangliang/shared/features/people';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe, Settled } from '../../../sync/described.ts';

function isPeopleEvent(event: StreamEvent): event is Recorded<PeopleEvent> {
  return event.type.startsWith('people/');
}

/** People are taken off the roster one by one, where they stand: a tap in the room would end everybody's seat. */
export const isRosterSettled: Settled = (event) =>
  isPeopleEvent(event) && event.type === 'people/seats-added';

export const describePeople: Describe = (event, { people }, nameOf) => {
  if (!isPeopleEvent(event)) return null;
  const t = i18next.getFixedT(null, 'people');
  switch (event.type) {
    case 'people/group-added':
    case 'people/group-changed':
    case 'people/group-removed':
    case 'people/group-restored': {
      const group = getIn(people.groups, event.data.group)?.name ?? t('erased');
      return t(`event.${shortType(event.type)}`, { group });
    }
    case 'people/seats-removed': {
      const [seat, ...others] = event.data.seats;
      return seat !== undefined && others.length === 0
        ? t('event.seat-removed', { name: nameOf(seat) })
        : t('event.seats-removed', { count: event.data.seats.length });
    }
    case 'people/seats-added':
    case 'people/seats-restored':
      return t(`event.${shortType(event.type)}`, { count: event.data.seats.length });
    case 'people/seat-merged': {
      const { seat, into, how } = event.data;
      const names = { name: nameOf(seat), into: nameOf(into) };
      return how === null
        ? t('event.seat-merged', names)
        : t('event.visitor-attached', { ...names, how: t(`proof.${how}`) });
    }
    case 'people/seat-split':
      return t('event.seat-split', { name: nameOf(event.data.seat) });
    case 'people/seat-changed':
      return t('event.seat-changed', { name: nameOf(event.data.seat) });
    case 'people/claim-confirmed': {
      const { seat, how } = event.data;
      return t('event.claim-confirmed', { name: nameOf(seat), how: t(`proof.${how}`) });
    }
    case 'people/claim-withdrawn': {
      const name = nameOf(event.data.seat);
      return t(event.data.taken ? 'event.claim-taken' : 'event.claim-withdrawn', { name });
    }
    case 'people/seat-claimed':
    case 'people/claim-refused':
    case 'people/claim-reopened':
      return t(`event.${shortType(event.type)}`, { name: nameOf(event.data.seat) });
    default:
      return null;
  }
};

type Short<T extends string> = T extends `people/${infer Key}` ? Key : never;

function shortType<T extends PeopleEvent['type']>(type: T): Short<T> {
  // The prefix is in the type.
  return type.slice('people/'.length) as Short<T>;
}
