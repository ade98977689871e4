import { describe, expect, test } from 'vitest';
import { startOfTime } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets, votes } from './index.ts';

const minute = 60_000;

function opened(rule = presets.straw) {
  const past = hall(worldOf(electorsOf(100, 200, 300)));
  return { past, vote: past.open(rule), openedAt: startOfTime + 2000 };
}

describe('the time of a vote', () => {
  test('[VO14] the end is awaited, noted once, and the vote stays open', () => {
    const { past, vote, openedAt } = opened();
    const closesAt = openedAt + 3 * minute;
    const command = { type: 'votes/note-time-up', vote, closesAt } as const;
    expect(votes.deadlines?.(past.state)).toEqual([
      { key: `votes/time-up/${vote}/${closesAt}`, at: closesAt, command },
    ]);
    past.tell(command);
    expect(past.held(vote)).toMatchObject({ status: 'open', timeUp: true });
    expect(votes.deadlines?.(past.state)).toEqual([]);
    expect(past.tell(command)).toMatchObject({ ok: true, events: [] });
    expect(past.cast(vote, seatAt(1), 'yes')).toMatchObject({ ok: true });
  });

  test('[VO14] one minute more runs from the planned end, and is taken back', () => {
    const { past, vote, openedAt } = opened();
    const closesAt = openedAt + 3 * minute;
    const before = past.state;
    past.tell({ type: 'votes/extend-vote', vote, minutes: 1 });
    expect(past.held(vote)).toMatchObject({
      closesAt: closesAt + minute,
      extendedFrom: closesAt,
    });
    expect(past.tell({ type: 'votes/note-time-up', vote, closesAt })).toMatchObject({
      ok: true,
      events: [],
    });
    expect(past.counter).toEqual({
      type: 'votes/take-back-extension',
      vote,
    });
    past.tell({ type: 'votes/take-back-extension', vote });
    expect(past.state).toEqual(before);
    expect(past.tell({ type: 'votes/take-back-extension', vote })).toMatchObject({
      code: 'not-extended',
    });
  });

  test('[VO14] after the end it runs from now, and taken back the time is up again', () => {
    const { past, vote, openedAt } = opened();
    const closesAt = openedAt + 3 * minute;
    past.wait(5 * minute);
    past.tell({ type: 'votes/note-time-up', vote, closesAt });
    past.tell({ type: 'votes/extend-vote', vote, minutes: 2 });
    expect(past.held(vote)).toMatchObject({
      closesAt: openedAt + 5 * minute + 2000 + 2 * minute,
      timeUp: false,
    });
    past.tell({ type: 'votes/take-back-extension', vote });
    expect(past.held(vote)).toMatchObject({ closesAt, timeUp: true });
  });
});
