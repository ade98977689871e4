import type { ClausesEvent } from '@haoshangliang/shared/features/clauses';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import { type MeetingState, placeOfClause, type StreamEvent } from '@haoshangliang/shared/meeting';
import i18next, { type TFunction } from 'i18next';
import type { Describe, NameOf } from '../../../sync/described.ts';

function isClausesEvent(event: StreamEvent): event is Recorded<ClausesEvent> {
  return event.type.startsWith('clauses/');
}

type Words = TFunction<'clauses-staff'>;

export const describeClauses: Describe = (event, state, nameOf) => {
  if (!isClausesEvent(event)) return null;
  const t = i18next.getFixedT(null, 'clauses-staff');
  return (
    onClause(event, state, t) ?? onSight(event, state, t) ?? onVoice(event, { state, t, nameOf })
  );
};

/** 第几条, as it is numbered now. */
function numberOf({ clauses }: MeetingState, id: string): number | string {
  const clause = getIn(clauses.clauses, id);
  return (clause && placeOfClause(clauses, clause)?.no) ?? '';
}

function onClause(event: Recorded<ClausesEvent>, state: MeetingState, t: Words): string | null {
  switch (event.type) {
    case 'clauses/clauses-set':
      return t('event.clauses-set', { count: event.data.clauses.length });
    case 'clauses/standing-set': {
      const standing = t(`standing.${event.data.standing}`);
      return t('event.standing-set', { no: numberOf(state, event.data.clause), standing });
    }
    case 'clauses/opinion-cited':
    case 'clauses/opinion-uncited': {
      const opinion = getIn(state.opinions.opinions, event.data.opinion)?.no ?? '';
      const isCited = event.type === 'clauses/opinion-cited';
      const values = { no: numberOf(state, event.data.clause), opinion };
      return t(isCited ? 'event.opinion-cited' : 'event.opinion-uncited', values);
    }
    default:
      return null;
  }
}

function onSight(event: Recorded<ClausesEvent>, state: MeetingState, t: Words): string | null {
  switch (event.type) {
    case 'clauses/amendment-hidden':
      return t('event.amendment-hidden', { amendment: event.data.no });
    case 'clauses/amendment-shown':
      return t('event.amendment-shown', { amendment: event.data.no });
    case 'clauses/reservation-hidden':
      return t('event.reservation-hidden', { no: numberOf(state, event.data.clause) });
    case 'clauses/reservation-shown':
      return t('event.reservation-shown', { no: numberOf(state, event.data.clause) });
    default:
      return null;
  }
}

interface Telling {
  readonly state: MeetingState;
  readonly t: Words;
  readonly nameOf: NameOf;
}

function onVoice(event: Recorded<ClausesEvent>, { state, t, nameOf }: Telling): string | null {
  switch (event.type) {
    case 'clauses/amendment-proposed': {
      const { no: amendment, clause, seat } = event.data;
      const values = { no: numberOf(state, clause), amendment, name: nameOf(seat) };
      return t('event.amendment-proposed', values);
    }
    case 'clauses/amendment-withdrawn':
    case 'clauses/amendment-decided': {
      const amendment = getIn(state.clauses.amendments, event.data.amendment)?.no ?? '';
      if (event.type === 'clauses/amendment-withdrawn')
        return t('event.amendment-withdrawn', { amendment });
      const outcome = t(`outcome.${event.data.outcome}`);
      return t('event.amendment-decided', { amendment, outcome });
    }
    case 'clauses/reserved': {
      const { clause, seat } = event.data;
      const name = seat === null ? t('unnamed') : nameOf(seat);
      return t('event.reserved', { no: numberOf(state, clause), name });
    }
    case 'clauses/reservation-withdrawn': {
      const known = getIn(state.clauses.reservations, event.data.reservation);
      const no = known === undefined ? '' : numberOf(state, known.clause);
      return t('event.reservation-withdrawn', { no });
    }
    default:
      return null;
  }
}
