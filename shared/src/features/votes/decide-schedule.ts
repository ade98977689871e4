import { accept, reject } from '../../kernel/index.ts';
import { openVote } from './decide-opening.ts';
import { type Decided, type Of, withPrepared } from './decided.ts';
import { furthest } from './schedule.ts';
import type { VoteId, VotesFacts, VotesState } from './state.ts';

export function scheduleVote(
  state: VotesState,
  { vote: id, opensAt }: Of<'votes/schedule-vote'>,
  facts: VotesFacts,
): Decided {
  return withPrepared(state, id, ({ schedule }) => {
    const { now } = facts;
    if (opensAt <= now || opensAt > now + furthest) return reject('schedule-past');
    const before = schedule?.missed === null ? schedule.opensAt : null;
    if (opensAt === before) return accept();
    return accept({
      type: 'votes/vote-scheduled',
      data: { vote: id, opensAt, before },
      words: null,
    });
  });
}

export function unscheduleVote(state: VotesState, id: VoteId): Decided {
  return withPrepared(state, id, ({ schedule }) => {
    if (schedule === undefined) return reject('not-scheduled');
    const { opensAt: before } = schedule;
    return accept({ type: 'votes/vote-unscheduled', data: { vote: id, before }, words: null });
  });
}

/** It opens as if somebody had pressed; what bars it is put on record, and it waits for somebody to press. */
export function openScheduled(
  state: VotesState,
  { vote: id, opensAt }: Of<'votes/open-scheduled'>,
  facts: VotesFacts,
): Decided {
  return withPrepared(state, id, ({ schedule }) => {
    // Another time has been set since.
    if (schedule?.opensAt !== opensAt || schedule.missed !== null) return accept();
    const opened = facts.phase === 'open' ? openVote(state, { vote: id }, facts) : null;
    if (opened?.ok === true) return opened;
    const why = opened?.code ?? 'wrong-phase';
    return accept({
      type: 'votes/opening-missed',
      data: { vote: id, opensAt, why },
      words: null,
    });
  });
}
