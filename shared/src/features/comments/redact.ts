import {
  type Actor,
  type Audience,
  emptyMap,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import type { CommentsEvent } from './events.ts';
import type { CommentsState } from './state.ts';

const nobody: Actor = { seat: null, account: null, for: null };

/** For staff alone; who else writes the text learns no more than that there is something to be read. */
export function redactComments(
  event: Recorded<CommentsEvent>,
  audience: Audience,
): Recorded<CommentsEvent> | null {
  switch (event.type) {
    case 'comments/commented':
    case 'comments/replied':
    case 'comments/withdrawn':
    case 'comments/resolved':
    case 'comments/reopened':
    case 'comments/told':
      return audience === 'staff' ? event : null;
    default:
      // Nobody gets what a later version may have made secret.
      return withheld(event);
  }
}

function withheld(_event: never): null {
  return null;
}

export function ownersOfComments(event: Recorded<CommentsEvent>): readonly SeatId[] {
  switch (event.type) {
    case 'comments/commented':
    case 'comments/replied':
    case 'comments/withdrawn':
    case 'comments/resolved':
    case 'comments/reopened':
      return event.data.to;
    default:
      return [];
  }
}

export function redactOwnComments(
  { data: { draft }, seq, at }: Recorded<CommentsEvent>,
  seat: SeatId,
): Recorded<CommentsEvent> {
  return { type: 'comments/told', data: { draft, seat }, words: null, seq, at, actor: nobody };
}

export function projectComments(state: CommentsState, { audience, seats }: Viewer): CommentsState {
  if (audience === 'staff') return state;
  const told = Object.entries(state.told).flatMap(([draft, known]) => {
    const own = Object.entries(known).filter(([seat]) => seats.some((one) => one === seat));
    return own.length === 0 ? [] : [[draft, Object.fromEntries(own)] as const];
  });
  return { comments: emptyMap, told: Object.fromEntries(told) };
}
