import type { Actor, Audience, Recorded, SeatId } from '../../kernel/index.ts';
import type { EventOf, OpinionsEvent } from './events.ts';

type Seen = Recorded<OpinionsEvent>;
type CountsOf = EventOf<'opinions/numbers-moved'>['data']['counts'];
type SecondsOf = EventOf<'opinions/numbers-moved'>['data']['seconds'];

const nobody: Actor = { seat: null, account: null, for: null };

/**
 * Others get what is shown, whole in the event that shows it. Of what waits, is hidden or was withdrawn they get how much
 * of it there is; of those who second an opinion, how many.
 */
export function redactOpinions(event: Seen, audience: Audience): Seen | null {
  if (audience === 'staff') return event;
  switch (event.type) {
    case 'opinions/opinion-raised':
    case 'opinions/opinion-shown':
    case 'opinions/opinion-restored':
      return event.data.to === 'shown' ? withoutReason(event) : numbers(event, event.data.counts);
    case 'opinions/opinion-edited':
      return event.data.to === 'shown' ? withoutBefore(event) : rewrittenUnseen(event);
    case 'opinions/opinion-withdrawn':
    case 'opinions/opinion-hidden':
    case 'opinions/opinion-held':
      return event.data.from === 'shown' ? gone(event) : numbers(event, event.data.counts);
    case 'opinions/replied':
    case 'opinions/opinion-judged':
      return withoutBefore(event);
    default:
      return isUnseen(event) ? unseen(event) : talk(event);
  }
}

function rewrittenUnseen(event: Recorded<EventOf<'opinions/opinion-edited'>>): Seen | null {
  return event.data.from === 'shown' ? gone(event) : null;
}

function isUnseen({ data }: Seen): boolean {
  return 'visible' in data && !data.visible;
}

/** What happens to an opinion that is out of sight: if it moves, so do the numbers of the items. */
function unseen(event: Seen): Seen | null {
  return event.type === 'opinions/opinion-moved' ? numbers(event, event.data.counts) : null;
}

function talk(event: Seen): Seen {
  if (event.type !== 'opinions/seconded' && event.type !== 'opinions/unseconded') return event;
  const { opinion, count } = event.data;
  return numbers(event, [], [{ opinion, count }]);
}

type Placed = EventOf<
  'opinions/opinion-raised' | 'opinions/opinion-shown' | 'opinions/opinion-restored'
>;

function withoutReason(event: Recorded<Placed>): Seen {
  if (event.type === 'opinions/opinion-raised' || event.words === null) return event;
  return { ...event, words: { ...event.words, hiddenReason: null } };
}

type Rewritten = EventOf<
  'opinions/opinion-edited' | 'opinions/replied' | 'opinions/opinion-judged'
>;

/** What stood there before stays with staff. */
function withoutBefore(event: Recorded<Rewritten>): Seen {
  return event.words === null
    ? event
    : ({ ...event, words: { ...event.words, before: null } } as Seen);
}

/** Without whoever did it: the hand that seconds, raises or withdraws is not for others to see. */
function numbers({ seq, at }: Seen, counts: CountsOf, seconds: SecondsOf = []): Seen {
  return {
    type: 'opinions/numbers-moved',
    data: { counts, seconds },
    words: null,
    seq,
    at,
    actor: nobody,
  };
}

type Going = EventOf<
  | 'opinions/opinion-edited'
  | 'opinions/opinion-withdrawn'
  | 'opinions/opinion-hidden'
  | 'opinions/opinion-held'
>;

function gone({ seq, at, data }: Recorded<Going>): Seen {
  const { opinion, counts } = data;
  return {
    type: 'opinions/opinion-gone',
    data: { opinion, counts },
    words: null,
    seq,
    at,
    actor: nobody,
  };
}

/** An author follows their own opinion through everything; whoever seconds one knows so. */
export function ownersOfOpinions(event: Seen): readonly SeatId[] {
  if (event.type === 'opinions/seconded') return [event.data.seat];
  if (event.type === 'opinions/unseconded') return event.data.seats;
  return 'author' in event.data ? [event.data.author] : [];
}

export function redactOwnOpinions(event: Seen, seat: SeatId): Seen | null {
  switch (event.type) {
    case 'opinions/seconded':
      return { ...event, data: { ...event.data, own: true } };
    case 'opinions/unseconded':
      return { ...event, data: { ...event.data, seats: [seat], own: true } };
    case 'opinions/opinion-hidden':
      return { ...event, data: { ...event.data, own: true }, words: null };
    case 'opinions/opinion-held':
      return { ...event, data: { ...event.data, own: true }, words: null };
    case 'opinions/opinion-shown':
    case 'opinions/opinion-restored':
      return withoutReason({ ...event, data: { ...event.data, own: true } });
    default:
      return 'author' in event.data
        ? ({ ...event, data: { ...event.data, own: true } } as Seen)
        : null;
  }
}
