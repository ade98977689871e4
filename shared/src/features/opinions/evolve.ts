import {
  type BucketMap,
  deleteIn,
  getIn,
  type Recorded,
  setIn,
  updateIn,
} from '../../kernel/index.ts';
import type { EventOf, OpinionsEvent } from './events.ts';
import { evolveTalk } from './evolve-talk.ts';
import type { Counts, Opinion, OpinionId, OpinionsState, OwnOpinion } from './state.ts';

type Is<T extends OpinionsEvent['type']> = Recorded<EventOf<T>>;

/** The moments at which an opinion comes to stand somewhere, whole. */
type Placed = Is<
  'opinions/opinion-raised' | 'opinions/opinion-shown' | 'opinions/opinion-restored'
>;

/** What changes an opinion that is already known, for its author as for the others. */
type Changed = Is<
  | 'opinions/opinion-edited'
  | 'opinions/record-answered'
  | 'opinions/opinion-withdrawn'
  | 'opinions/opinion-hidden'
  | 'opinions/opinion-held'
  | 'opinions/opinion-moved'
  | 'opinions/opinion-merged'
  | 'opinions/opinion-unmerged'
  | 'opinions/verbatim-marked'
>;

export function evolveOpinions(
  state: OpinionsState,
  event: Recorded<OpinionsEvent>,
): OpinionsState {
  switch (event.type) {
    case 'opinions/opinion-raised':
    case 'opinions/opinion-shown':
    case 'opinions/opinion-restored':
      return placed(state, event);
    case 'opinions/opinion-edited':
    case 'opinions/record-answered':
    case 'opinions/opinion-withdrawn':
    case 'opinions/opinion-hidden':
    case 'opinions/opinion-held':
    case 'opinions/opinion-moved':
    case 'opinions/opinion-merged':
    case 'opinions/opinion-unmerged':
    case 'opinions/verbatim-marked':
      return changed(state, event);
    case 'opinions/opinion-gone':
      return counted(
        { ...state, opinions: deleteIn(state.opinions, event.data.opinion) },
        event.data.counts,
      );
    case 'opinions/numbers-moved':
      return numbersMoved(state, event);
    default:
      return evolveTalk(state, event);
  }
}

function placed(state: OpinionsState, event: Placed): OpinionsState {
  const core = coreOf(event);
  if (event.data.own) return { ...state, own: setIn(state.own, core.id, core) };
  const before = getIn(state.opinions, core.id);
  const opinion: Opinion = {
    ...core,
    hiddenReason: core.status === 'shown' ? null : (before?.hiddenReason ?? null),
    withdrawn: null,
    seconds: before?.seconds ?? [],
    ...judgedPart(event),
  };
  return counted(
    { ...state, opinions: setIn(state.opinions, core.id, opinion) },
    event.data.counts,
  );
}

function coreOf(event: Placed): OwnOpinion {
  const { data } = event;
  return {
    id: data.opinion,
    no: data.no,
    item: data.item,
    author: data.author,
    channel: data.channel,
    stance: data.stance,
    text: event.words?.text ?? null,
    at: event.type === 'opinions/opinion-raised' ? event.at : data.at,
    editedAt: data.editedAt,
    record: data.record,
    verbatim: data.verbatim,
    status: data.to,
    mergedInto: data.mergedInto,
  };
}

function judgedPart(
  event: Placed,
): Pick<Opinion, 'secondCount' | 'replies' | 'adoption' | 'adoptionReason'> {
  const { secondCount, adoption, replies } = event.data;
  const words = event.type === 'opinions/opinion-raised' ? null : event.words;
  const answers = replies.map(({ seat, at }) => ({ seat, text: words?.replies[seat] ?? null, at }));
  return { secondCount, adoption, adoptionReason: words?.adoptionReason ?? null, replies: answers };
}

function changed(state: OpinionsState, event: Changed): OpinionsState {
  const { opinion } = event.data;
  if (event.data.own)
    return {
      ...state,
      own: updateIn(state.own, opinion, (known) => ({ ...known, ...change(known, event) })),
    };
  const opinions = updateIn(state.opinions, opinion, (known) => ({
    ...known,
    ...change(known, event),
    ...kept(known, event),
  }));
  return counted({ ...state, opinions }, 'counts' in event.data ? event.data.counts : []);
}

/** What everybody who knows the opinion sees change. */
function change(known: OwnOpinion, event: Changed): Partial<OwnOpinion> {
  switch (event.type) {
    case 'opinions/opinion-edited': {
      const { stance, channel, to, answer } = event.data;
      const record =
        known.record === null || answer === null ? known.record : { ...known.record, answer };
      return {
        stance,
        channel,
        status: to,
        record,
        text: event.words?.text ?? null,
        editedAt: event.at,
      };
    }
    case 'opinions/record-answered':
      return known.record === null
        ? {}
        : { record: { ...known.record, answer: event.data.answer } };
    case 'opinions/opinion-withdrawn':
      return { status: 'withdrawn' };
    case 'opinions/opinion-hidden':
      return { status: 'hidden' };
    case 'opinions/opinion-held':
      return { status: 'waiting' };
    case 'opinions/opinion-moved':
      return { item: event.data.item };
    case 'opinions/opinion-merged':
      return { mergedInto: event.data.into };
    case 'opinions/opinion-unmerged':
      return { mergedInto: null };
    default:
      return { verbatim: event.data.verbatim };
  }
}

/** What only the whole record keeps of it. */
function kept(known: Opinion, event: Changed): Partial<Opinion> {
  switch (event.type) {
    case 'opinions/opinion-withdrawn':
      return { withdrawn: { from: event.data.from, by: event.data.by } };
    case 'opinions/opinion-hidden':
      return { hiddenReason: event.words?.reason ?? null };
    case 'opinions/opinion-held':
      return { hiddenReason: null };
    default:
      return { hiddenReason: known.hiddenReason };
  }
}

/** An item without any opinion has no line. */
function counted(
  state: OpinionsState,
  moved: readonly ({ readonly item: string } & Counts)[],
): OpinionsState {
  if (moved.length === 0) return state;
  const counts: Record<string, Counts> = { ...state.counts };
  for (const { item, ...of } of moved) {
    if (of.waiting + of.shown + of.hidden + of.withdrawn === 0) delete counts[item];
    else counts[item] = of;
  }
  return { ...state, counts };
}

function numbersMoved(state: OpinionsState, event: Is<'opinions/numbers-moved'>): OpinionsState {
  const recount = (
    opinions: BucketMap<Opinion>,
    { opinion, count }: { opinion: OpinionId; count: number },
  ) => updateIn(opinions, opinion, (known) => ({ ...known, secondCount: count }));
  const opinions = event.data.seconds.reduce(recount, state.opinions);
  return counted({ ...state, opinions }, event.data.counts);
}
