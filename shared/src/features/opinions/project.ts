import {
  type BucketMap,
  entriesOf,
  filterMap,
  type SeatId,
  setIn,
  type Viewer,
} from '../../kernel/index.ts';
import type { Opinion, OpinionsState, OwnOpinion } from './state.ts';

/** The state as the viewer's device builds it from what `redact.ts` lets through. */
export function projectOpinions(state: OpinionsState, viewer: Viewer): OpinionsState {
  const seats = new Set<SeatId>(viewer.seats);
  const own = ownOf(state, seats);
  const ownSeconds = ownSecondsOf(state, seats);
  const opinions =
    viewer.audience === 'staff' ? state.opinions : filterMap(state.opinions, shownPart);
  return { ...state, opinions, own, ownSeconds };
}

function shownPart(opinion: Opinion): Opinion | null {
  return opinion.status === 'shown' ? { ...opinion, seconds: [] } : null;
}

function ownOf(state: OpinionsState, seats: ReadonlySet<SeatId>): BucketMap<OwnOpinion> {
  let own = filterMap(state.own, (opinion) => (seats.has(opinion.author) ? opinion : null));
  if (seats.size === 0) return own;
  for (const [id, opinion] of entriesOf(state.opinions))
    if (seats.has(opinion.author)) own = setIn(own, id, ownPart(opinion));
  return own;
}

function ownPart(opinion: Opinion): OwnOpinion {
  const {
    id,
    no,
    item,
    author,
    channel,
    stance,
    text,
    at,
    editedAt,
    record,
    verbatim,
    status,
    mergedInto,
  } = opinion;
  return {
    id,
    no,
    item,
    author,
    channel,
    stance,
    text,
    at,
    editedAt,
    record,
    verbatim,
    status,
    mergedInto,
  };
}

function ownSecondsOf(
  state: OpinionsState,
  seats: ReadonlySet<SeatId>,
): OpinionsState['ownSeconds'] {
  let own = filterMap(state.ownSeconds, (mine) => {
    const kept = mine.filter((seat) => seats.has(seat));
    return kept.length === 0 ? null : kept;
  });
  if (seats.size === 0) return own;
  for (const [id, { seconds }] of entriesOf(state.opinions)) {
    const mine = seconds.map(({ seat }) => seat).filter((seat) => seats.has(seat));
    if (mine.length > 0) own = setIn(own, id, mine);
  }
  return own;
}
