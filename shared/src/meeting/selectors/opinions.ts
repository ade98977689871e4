import {
  type Opinion,
  type OpinionId,
  type OpinionStatus,
  type OpinionsState,
  type OwnOpinion,
  opinionStatuses,
  type Stance,
} from '../../features/opinions/index.ts';
import { entriesOf, hasIn, valuesOf } from '../../kernel/index.ts';

/** An opinion with those that were folded into it, each in the order in which it was given. */
export interface OpinionThread {
  readonly opinion: Opinion;
  readonly folded: readonly Opinion[];
}

export interface OpinionSide {
  readonly stance: Stance;
  readonly threads: readonly OpinionThread[];
}

/** The order in which sides are shown: both sides of the quarrel first. */
const sides: readonly Stance[] = ['for', 'against', 'reserve', 'neutral'];

/**
 * The opinions of an item as the viewer knows them, one's own among them whatever became of them, oldest first.
 * `statuses` chooses: a reader's list takes what is shown, the minutes too.
 */
export function opinionsByTime(
  state: OpinionsState,
  item: Opinion['item'],
  statuses: readonly OpinionStatus[] = opinionStatuses,
): OpinionThread[] {
  const chosen = knownOpinions(state)
    .filter((opinion) => opinion.item === item && statuses.includes(opinion.status))
    .sort((a, b) => a.no - b.no);
  const ids = new Set<OpinionId>(chosen.map(({ id }) => id));
  // Where the one it was folded into is out of sight, it stands by itself.
  const isHead = ({ mergedInto }: Opinion) => mergedInto === null || !ids.has(mergedInto);
  return chosen.filter(isHead).map((opinion) => ({
    opinion,
    folded: chosen.filter(({ mergedInto }) => mergedInto === opinion.id),
  }));
}

/** The same by side. A thread stands on the side of its head; sides without any are left out. */
export function opinionsByStance(
  state: OpinionsState,
  item: Opinion['item'],
  statuses: readonly OpinionStatus[] = opinionStatuses,
): OpinionSide[] {
  const threads = opinionsByTime(state, item, statuses);
  return sides
    .map((stance) => ({
      stance,
      threads: threads.filter(({ opinion }) => opinion.stance === stance),
    }))
    .filter((side) => side.threads.length > 0);
}

/** Waiting for a look, oldest first, of all items: 待公开意见. */
export function waitingOpinions(state: OpinionsState): Opinion[] {
  return valuesOf(state.opinions)
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => a.no - b.no);
}

/** What staff wrote down for this device's seats and nobody has said yes to yet: 待本人确认. */
export function recordsToConfirm(state: OpinionsState): OwnOpinion[] {
  return valuesOf(state.own)
    .filter(
      ({ record, verbatim, status }) =>
        record?.answer === 'awaiting' && !verbatim && status !== 'withdrawn',
    )
    .sort((a, b) => a.no - b.no);
}

function knownOpinions(state: OpinionsState): Opinion[] {
  const own = entriesOf(state.own).filter(([id]) => !hasIn(state.opinions, id));
  return [...valuesOf(state.opinions), ...own.map(([, opinion]) => unseen(opinion))];
}

/** One's own that others do not see: nobody has answered it where they could. */
function unseen(own: OwnOpinion): Opinion {
  const answers = {
    seconds: [],
    secondCount: 0,
    replies: [],
    adoption: 'pending',
    adoptionReason: null,
  } as const;
  return { ...own, ...answers, hiddenReason: null, withdrawn: null };
}
