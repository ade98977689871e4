import { getIn, reject } from '../../kernel/index.ts';
import { isSame } from './counting.ts';
import type { Decided } from './rejections.ts';
import type { Opinion, OpinionId, OpinionsFacts, OpinionsState } from './state.ts';

type Then = (opinion: Opinion) => Decided;

export function withOpinion(state: OpinionsState, id: OpinionId, then: Then): Decided {
  const opinion = getIn(state.opinions, id);
  return opinion === undefined ? reject('opinion-unknown') : then(opinion);
}

/** One that has not been withdrawn. */
export function withStanding(state: OpinionsState, id: OpinionId, then: Then): Decided {
  return withOpinion(state, id, (opinion) =>
    opinion.status === 'withdrawn' ? reject('opinion-withdrawn') : then(opinion),
  );
}

/** One that everybody sees. */
export function withShown(state: OpinionsState, id: OpinionId, then: Then): Decided {
  return withOpinion(state, id, (opinion) =>
    opinion.status === 'shown' ? then(opinion) : reject('opinion-not-shown'),
  );
}

/** The person who acts, or on whose behalf staff act, said it. */
export function isAuthor(facts: OpinionsFacts, opinion: Opinion): boolean {
  const seat = facts.actor.for ?? facts.actor.seat;
  return seat !== null && isSame(facts, seat, opinion.author);
}

export function isDesk({ rights }: OpinionsFacts): boolean {
  return rights.has('moderate') || rights.has('record') || rights.has('receive');
}
