import {
  deleteIn,
  getIn,
  type Recorded,
  type SeatId,
  setIn,
  updateIn,
} from '../../kernel/index.ts';
import type { EventOf, OpinionsEvent } from './events.ts';
import type { OpinionId, OpinionsState } from './state.ts';

type Is<T extends OpinionsEvent['type']> = Recorded<EventOf<T>>;

/** What others add to opinions, and how they are collected. */
type Talk = Is<
  | 'opinions/seconded'
  | 'opinions/unseconded'
  | 'opinions/replied'
  | 'opinions/opinion-judged'
  | 'opinions/collecting-paused'
  | 'opinions/collecting-resumed'
  | 'opinions/look-set'
>;

export function evolveTalk(state: OpinionsState, event: Talk): OpinionsState {
  switch (event.type) {
    case 'opinions/seconded':
      return seconded(state, event);
    case 'opinions/unseconded':
      return unseconded(state, event);
    case 'opinions/replied':
      return replied(state, event);
    case 'opinions/opinion-judged': {
      const part = { adoption: event.data.adoption, adoptionReason: event.words?.reason ?? null };
      return {
        ...state,
        opinions: updateIn(state.opinions, event.data.opinion, (known) => ({ ...known, ...part })),
      };
    }
    case 'opinions/collecting-paused':
      return { ...state, collecting: false };
    case 'opinions/collecting-resumed':
      return { ...state, collecting: true };
    case 'opinions/look-set':
      return { ...state, lookFirst: event.data.lookFirst };
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: OpinionsState): OpinionsState {
  return state;
}

function seconded(state: OpinionsState, event: Is<'opinions/seconded'>): OpinionsState {
  const { opinion, own, seat, recorded, count } = event.data;
  if (own)
    return withOwnSeconds(state, opinion, [
      ...ownSecondsOf(state, opinion).filter((other) => other !== seat),
      seat,
    ]);
  const opinions = updateIn(state.opinions, opinion, (known) => ({
    ...known,
    seconds: [...known.seconds.filter((other) => other.seat !== seat), { seat, recorded }],
    secondCount: count,
  }));
  return { ...state, opinions };
}

function unseconded(state: OpinionsState, event: Is<'opinions/unseconded'>): OpinionsState {
  const { opinion, own, seats, count } = event.data;
  if (own)
    return withOwnSeconds(
      state,
      opinion,
      ownSecondsOf(state, opinion).filter((seat) => !seats.includes(seat)),
    );
  const opinions = updateIn(state.opinions, opinion, (known) => ({
    ...known,
    seconds: known.seconds.filter(({ seat }) => !seats.includes(seat)),
    secondCount: count,
  }));
  return { ...state, opinions };
}

function ownSecondsOf(state: OpinionsState, opinion: OpinionId): readonly SeatId[] {
  return getIn(state.ownSeconds, opinion) ?? [];
}

function withOwnSeconds(
  state: OpinionsState,
  opinion: OpinionId,
  seats: readonly SeatId[],
): OpinionsState {
  const none = seats.length === 0;
  return {
    ...state,
    ownSeconds: none
      ? deleteIn(state.ownSeconds, opinion)
      : setIn(state.ownSeconds, opinion, seats),
  };
}

function replied(state: OpinionsState, event: Is<'opinions/replied'>): OpinionsState {
  const { opinion, seat, given } = event.data;
  const opinions = updateIn(state.opinions, opinion, (known) => {
    const others = known.replies.filter((reply) => reply.seat !== seat);
    const reply = { seat, text: event.words?.text ?? null, at: event.at };
    return { ...known, replies: given ? [...others, reply] : others };
  });
  return { ...state, opinions };
}
