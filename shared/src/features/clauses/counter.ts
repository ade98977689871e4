import type { Recorded } from '../../kernel/index.ts';
import type { ClausesCommand } from './commands.ts';
import type { ClausesEvent, EventOf } from './events.ts';

/** The command that leads back; what people did themselves they take back themselves. */
export function counterClauses(event: Recorded<ClausesEvent>): ClausesCommand | null {
  switch (event.type) {
    case 'clauses/clauses-set': {
      const { draft, before } = event.data;
      return { type: 'clauses/set-clauses', draft, blocks: before.map(({ block }) => block) };
    }
    case 'clauses/standing-set':
      return {
        type: 'clauses/set-standing',
        clause: event.data.clause,
        standing: event.data.before,
      };
    case 'clauses/opinion-cited':
      return { type: 'clauses/uncite-opinion', ...event.data };
    case 'clauses/opinion-uncited':
      return { type: 'clauses/cite-opinion', ...event.data };
    case 'clauses/amendment-proposed': {
      const { recorded, amendment } = event.data;
      return recorded ? { type: 'clauses/withdraw-amendment', amendment } : null;
    }
    case 'clauses/amendment-decided': {
      const { amendment, outcome: instead, instead: outcome } = event.data;
      if (event.words === null) return null;
      return {
        type: 'clauses/decide-amendment',
        ...{ amendment, outcome, instead },
        ...event.words.was,
      };
    }
    case 'clauses/reserved': {
      const { recorded, reservation, own } = event.data;
      return recorded && !own ? { type: 'clauses/withdraw-reservation', reservation } : null;
    }
    case 'clauses/amendment-hidden':
    case 'clauses/amendment-shown':
    case 'clauses/reservation-hidden':
    case 'clauses/reservation-shown':
      return event.data.own ? null : counterSight(event);
    default:
      return null;
  }
}

type Sight = EventOf<
  | 'clauses/amendment-hidden'
  | 'clauses/amendment-shown'
  | 'clauses/reservation-hidden'
  | 'clauses/reservation-shown'
>;

/** Hidden again for the reason it was hidden for; once that has been erased, by a person who gives another. */
function counterSight(event: Sight): ClausesCommand | null {
  switch (event.type) {
    case 'clauses/amendment-hidden':
      return { type: 'clauses/show-amendment', amendment: event.data.amendment };
    case 'clauses/reservation-hidden':
      return { type: 'clauses/show-reservation', reservation: event.data.reservation };
    case 'clauses/amendment-shown': {
      const reason = event.words?.hiddenReason ?? null;
      const { amendment } = event.data;
      return reason === null ? null : { type: 'clauses/hide-amendment', amendment, reason };
    }
    default: {
      const reason = event.words?.hiddenReason ?? null;
      const { reservation } = event.data;
      return reason === null ? null : { type: 'clauses/hide-reservation', reservation, reason };
    }
  }
}
