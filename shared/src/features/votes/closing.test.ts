import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatId } from '../../kernel/index.ts';
import { idAt, startOfTime } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { type Choice, choices } from './answers.ts';
import { presets, votes } from './index.ts';
import { closingTime } from './state.ts';

function opened(rule = presets.straw) {
  const past = hall(worldOf(electorsOf(100, 200, 300)));
  return { past, vote: past.open(rule), openedAt: startOfTime + 2000 };
}

describe('截止', () => {
  test('[VO13] from then on no ballot counts, and the refusal says since when and when it came', () => {
    const { past, vote } = opened();
    past.cast(vote, seatAt(1), 'yes');
    past.tell({ type: 'votes/close-vote', vote });
    const closedAt = past.held(vote).closedAt ?? 0;
    expect(past.cast(vote, seatAt(2), 'no')).toEqual({
      ok: false,
      code: 'vote-closing',
      detail: { closedAt, arrivedAt: closedAt + 1000 },
    });
    expect(past.cast(vote, seatAt(1), 'no')).toEqual({
      ok: false,
      code: 'vote-closing',
      detail: { closedAt, arrivedAt: closedAt + 2000 },
    });
    past.wait(closingTime);
    past.tell({ type: 'votes/complete-close', vote, closedAt });
    expect(past.cast(vote, seatAt(2), 'no')).toEqual({
      ok: false,
      code: 'vote-closed',
      detail: { closedAt, arrivedAt: closedAt + 14_000 },
    });
    expect(past.held(vote)).toMatchObject({
      closedAt,
      outcome: { tally: { yes: { seats: 1 }, no: { seats: 0 } } },
    });
  });

  test('[VO13] taken back within ten seconds the vote goes on', () => {
    const { past, vote } = opened();
    const before = past.state;
    past.tell({ type: 'votes/close-vote', vote });
    expect(past.counter).toEqual({
      type: 'votes/take-back-close',
      vote,
    });
    past.wait(8999);
    past.tell({ type: 'votes/take-back-close', vote });
    expect(past.state).toEqual(before);
    expect(past.cast(vote, seatAt(2), 'no')).toMatchObject({ ok: true });
    const takenBack = past.events.find(({ type }) => type === 'votes/close-taken-back');
    expect(takenBack && votes.counter?.(takenBack)).toEqual({ type: 'votes/close-vote', vote });
    expect(past.tell({ type: 'votes/take-back-close', vote })).toMatchObject({
      code: 'vote-not-closing',
    });
  });

  test('[VO13] after ten seconds it stands, even if the count is late', () => {
    const { past, vote } = opened();
    past.tell({ type: 'votes/close-vote', vote });
    past.wait(9000);
    expect(past.tell({ type: 'votes/take-back-close', vote })).toMatchObject({
      code: 'close-final',
    });
    expect(past.tell({ type: 'votes/close-vote', vote })).toMatchObject({ code: 'vote-closing' });
  });

  test('[VO15] the count comes ten seconds later, for that 截止 and once', () => {
    const { past, vote } = opened();
    past.tell({ type: 'votes/close-vote', vote });
    const first = past.held(vote).closedAt ?? 0;
    past.tell({ type: 'votes/take-back-close', vote });
    past.tell({ type: 'votes/close-vote', vote });
    const closedAt = past.held(vote).closedAt ?? 0;
    const command = { type: 'votes/complete-close', vote, closedAt } as const;
    expect(votes.deadlines?.(past.state)).toEqual([
      { key: `votes/close/${vote}/${closedAt}`, at: closedAt + closingTime, command },
    ]);
    expect(past.tell({ ...command, closedAt: first })).toMatchObject({ code: 'vote-not-closing' });
    expect(past.held(vote).outcome).toBeNull();
    past.tell(command);
    expect(past.held(vote)).toMatchObject({
      status: 'closed',
      outcome: { verdict: { outcome: 'failed' } },
    });
    expect(past.state.current).toBeNull();
    expect(votes.deadlines?.(past.state)).toEqual([]);
    expect(past.tell(command)).toMatchObject({ code: 'vote-not-closing' });
    expect(past.tell({ type: 'votes/withdraw-vote', vote })).toEqual({
      ok: false,
      code: 'vote-closed',
      detail: { closedAt },
    });
    expect(past.counter).toBeNull();
  });

  test('[VO21] a roll that lacks a figure is not judged in part: the vote stays as it is', () => {
    const { past, vote } = opened(presets.owners);
    past.tell({ type: 'votes/close-vote', vote });
    const { closedAt } = past.held(vote);
    const lacking = { ...past.held(vote), eligible: { seats: 3, heads: 3, area: null } };
    const votesMap = past.state.votes;
    const broken = {
      ...past.state,
      votes: {
        ...votesMap,
        buckets: JSON.parse(
          JSON.stringify(votesMap.buckets).replace(
            JSON.stringify(past.held(vote)),
            JSON.stringify(lacking),
          ),
        ),
      },
    };
    const facts = {
      now: 0,
      newId: <Kind extends string>() => idAt<Kind>(1),
      actor: { seat: null, account: null, for: null },
      rights: new Set<never>(),
      phase: 'open' as const,
      ...worldOf([]),
    };
    const decision = votes.decide(
      broken,
      { type: 'votes/complete-close', vote, closedAt: closedAt ?? 0 },
      facts,
    );
    expect(decision).toEqual({ ok: false, code: 'area-missing' });
  });

  test('[VO22] who is called what never matters: the same ballots under other names come to the same', () => {
    const outcomeOf = (choices: readonly Choice[], names: readonly SeatId[]) => {
      const people = electorsOf(...choices.map((_, i) => 100 + 7 * i));
      const roster = people.map((elector, i) => ({ ...elector, seat: names[i]! }));
      const past = hall(worldOf(roster));
      const vote = past.open(presets.owners);
      for (const [i, choice] of choices.entries()) past.cast(vote, names[i]!, choice);
      past.close(vote);
      return past.held(vote).outcome;
    };
    const names = Array.from({ length: 6 }, (_, i) => seatAt(i + 1));
    const shuffled = fc.shuffledSubarray(names, { minLength: 6 });
    const ballots = fc.array(fc.constantFrom(...choices), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ballots, shuffled, (cast, others) => {
        const outcome = outcomeOf(cast, names);
        expect(outcome).not.toBeNull();
        expect(outcomeOf(cast, others)).toEqual(outcome);
      }),
      { numRuns: 30 },
    );
  });
});
