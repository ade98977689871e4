import type { Actor, Audience, Recorded } from '../../kernel/index.ts';
import type { EventOf } from './events.ts';

const nobody: Actor = { seat: null, account: null, for: null };

type Sight = Recorded<
  EventOf<
    | 'clauses/amendment-hidden'
    | 'clauses/amendment-shown'
    | 'clauses/amendment-gone'
    | 'clauses/reservation-hidden'
    | 'clauses/reservation-shown'
    | 'clauses/reservation-gone'
  >
>;

/** What goes out of sight is gone for all but staff; what comes back comes whole, without why it was away. */
export function redactSight(event: Sight, audience: Audience): Sight {
  const seen = withoutName(event);
  return audience === 'staff' ? seen : withoutReason(seen);
}

/** Staff neither learn whose a reservation without a name is. */
function withoutName(event: Sight): Sight {
  switch (event.type) {
    case 'clauses/reservation-hidden':
      return event.data.named ? event : { ...event, data: { ...event.data, seat: null } };
    case 'clauses/reservation-shown':
      return event.data.named ? event : { ...event, data: { ...event.data, seat: null } };
    default:
      return event;
  }
}

function withoutReason(event: Sight): Sight {
  const { seq, at } = event;
  const gone = { words: null, seq, at, actor: nobody } as const;
  switch (event.type) {
    case 'clauses/amendment-hidden': {
      const { amendment } = event.data;
      return { type: 'clauses/amendment-gone', data: { amendment }, ...gone };
    }
    case 'clauses/reservation-hidden': {
      const { reservation } = event.data;
      return { type: 'clauses/reservation-gone', data: { reservation }, ...gone };
    }
    case 'clauses/amendment-shown':
      return { ...event, words: event.words && { ...event.words, hiddenReason: null } };
    case 'clauses/reservation-shown':
      return { ...event, words: event.words && { ...event.words, hiddenReason: null } };
    default:
      return event;
  }
}
