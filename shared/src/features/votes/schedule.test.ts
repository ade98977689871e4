import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, idAt, startOfTime } from '../../testing/index.ts';
import { electorsOf, hall, questionUnder, worldOf } from '../../testing/votes-scene.ts';
import { type PreparedVote, presets, votes } from './index.ts';

const world = worldOf(electorsOf(1, 1));
const opensAt = startOfTime + 600_000;

function scheduled() {
  const past = hall(world);
  const vote = past.prepare();
  past.tell({ type: 'votes/schedule-vote', vote, opensAt });
  const schedule = () => (getIn(past.state.votes, vote) as PreparedVote | undefined)?.schedule;
  return { past, vote, schedule, due: { type: 'votes/open-scheduled', vote, opensAt } as const };
}

describe('a vote that opens by itself', () => {
  test('[VO81] waits for its moment, which is set anew and taken off', () => {
    const { past, vote, schedule, due } = scheduled();
    expect(votes.deadlines?.(past.state)).toEqual([
      { key: `votes/opens/${vote}/${opensAt}`, at: opensAt, command: due },
    ]);
    past.tell({ type: 'votes/schedule-vote', vote, opensAt: opensAt + 1000 });
    expect(schedule()).toEqual({ opensAt: opensAt + 1000, missed: null });
    expect(past.counter).toEqual({ type: 'votes/schedule-vote', vote, opensAt });
    past.tell({ type: 'votes/unschedule-vote', vote });
    expect([schedule(), votes.deadlines?.(past.state)]).toEqual([undefined, []]);
    expect(past.counter).toMatchObject({ type: 'votes/schedule-vote', opensAt: opensAt + 1000 });
    expect(past.tell({ type: 'votes/unschedule-vote', vote })).toMatchObject({
      code: 'not-scheduled',
    });
  });

  test('[VO81] takes no moment that is over, nor one a month ahead, and keeps its own when it is changed', () => {
    const { past, vote, schedule } = scheduled();
    for (const at of [startOfTime, opensAt + 40 * 24 * 3_600_000]) {
      expect(past.tell({ type: 'votes/schedule-vote', vote, opensAt: at })).toMatchObject({
        code: 'schedule-past',
      });
    }
    past.tell({ type: 'votes/change-vote', vote, ...questionUnder(presets.straw), seconds: 60 });
    expect(schedule()).toEqual({ opensAt, missed: null });
    past.tell({ type: 'votes/discard-vote', vote });
    expect(votes.deadlines?.(past.state)).toEqual([]);
  });

  test('[VO82] opens at its moment as if somebody had pressed', () => {
    const { past, vote, due } = scheduled();
    expect(past.tell(due)).toMatchObject({ events: [{ type: 'votes/vote-opened' }] });
    expect(past.held(vote)).not.toHaveProperty('schedule');
    expect(past.tell(due)).toMatchObject({ code: 'vote-not-prepared' });
  });

  test('[VO82] says why it did not, and waits for somebody to press', () => {
    const { past, vote, schedule, due } = scheduled();
    past.open();
    expect(past.tell(due)).toMatchObject({
      events: [{ type: 'votes/opening-missed', data: { vote, opensAt, why: 'another-vote-open' } }],
    });
    expect(schedule()?.missed).toBe('another-vote-open');
    expect(past.shown(past.events[past.events.length - 1]!, 'participant')).toBeNull();
    expect(past.tell(due)).toMatchObject({ ok: true, events: [] });
  });

  test('[VO82] says so too where the meeting is not in session, or the moment has been moved', () => {
    const { past, vote, due } = scheduled();
    const before = given(votes, ...past.events);
    const missed = { vote, opensAt, why: 'wrong-phase' };
    before
      .when(due, { ...world, phase: 'adjourned' })
      .then({ type: 'votes/opening-missed', data: missed, words: null });
    before.when({ ...due, opensAt: opensAt + 1 }, world).then();
    before.when({ ...due, vote: idAt(9) }, world).thenRejected('vote-unknown');
  });
});
