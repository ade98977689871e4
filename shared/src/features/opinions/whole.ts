import { countsAfter } from './counting.ts';
import type { EventOf } from './events.ts';
import type { Opinion, OpinionStatus, OpinionsState } from './state.ts';

type Whole = Pick<EventOf<'opinions/opinion-shown'>, 'data' | 'words'>;

/** An opinion as it comes before everybody: whatever they may know of it, in one event. */
export function wholeOf(state: OpinionsState, opinion: Opinion, to: OpinionStatus): Whole {
  const {
    id,
    no,
    item,
    author,
    channel,
    stance,
    at,
    editedAt,
    record,
    verbatim,
    mergedInto,
    secondCount,
    adoption,
  } = opinion;
  const counts = countsAfter(state, item, { from: opinion.status, to });
  const known = {
    opinion: id,
    no,
    item,
    author,
    channel,
    stance,
    at,
    editedAt,
    record,
    verbatim,
    mergedInto,
  };
  const talk = {
    secondCount,
    adoption,
    replies: opinion.replies.map((reply) => ({ seat: reply.seat, at: reply.at })),
  };
  return {
    data: { ...known, ...talk, from: opinion.status, to, counts },
    words: {
      text: opinion.text,
      adoptionReason: opinion.adoptionReason,
      replies: Object.fromEntries(opinion.replies.map((reply) => [reply.seat, reply.text])),
      hiddenReason: opinion.hiddenReason,
    },
  };
}
