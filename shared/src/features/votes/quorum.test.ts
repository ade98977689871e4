import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, idAt, noActor, startOfTime } from '../../testing/index.ts';
import { electorsOf, hall, questionUnder, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { isHeld, presets, type Rule, rollOf, type VotesEvent, votes } from './index.ts';

const vote = idAt<'vote'>(777);
const open = { type: 'votes/open-vote', vote } as const;
const preparedUnder = (rule: Rule, other: object = {}): VotesEvent => {
  const { question, rule: _chosen, ...rest } = questionUnder(rule);
  return {
    type: 'votes/vote-prepared',
    data: { vote, ...rest, rule, ...other },
    words: { question },
  };
};
const straw = preparedUnder(presets.straw);
const village = preparedUnder(presets['village-representatives']);

const factsOf = (world: ReturnType<typeof worldOf>) => ({
  now: startOfTime,
  newId: <Kind extends string>() => idAt<Kind>(888),
  actor: noActor,
  rights: new Set<never>(),
  phase: 'open' as const,
  ...world,
});

describe('the quorum', () => {
  const there = (n: number) =>
    worldOf(electorsOf(1, 1, 1, 1, 1, 1, 1, 1, 1), { present: (seat) => seat <= seatAt(n) });

  test('[VO7] five of nine do not open, six do', () => {
    given(votes, village)
      .when(open, there(5))
      .thenRejected('no-quorum', { measure: 'heads', eligible: 9, present: 5, needed: 6 });
    const decision = votes.decide(given(votes, village).state, open, factsOf(there(6)));
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'votes/vote-opened' }] });
    given(votes, village)
      .when({ type: 'votes/record-no-quorum', vote }, there(6))
      .thenRejected('quorum-met');
    given(votes, straw)
      .when({ type: 'votes/record-no-quorum', vote }, there(0))
      .thenRejected('quorum-met');
  });

  test('[VO7] the second step records it, and nothing can be cast', () => {
    const past = hall(there(5));
    const id = past.prepare(presets['village-representatives']);
    past.tell({ type: 'votes/record-no-quorum', vote: id });
    const zero = { seats: 0, heads: 0, area: null };
    const step = {
      of: 'quorum',
      measure: 'heads',
      base: 'eligible',
      count: 5,
      total: 9,
      n: 2,
      d: 3,
      strict: false,
      needed: 6,
      holds: false,
    };
    expect(getIn(past.state.votes, id)).toMatchObject({
      status: 'closed',
      outcome: {
        present: { seats: 5, heads: 5, area: null },
        tally: { method: 'approve', yes: zero, no: zero, abstain: zero },
        verdict: {
          outcome: 'no_quorum',
          quorum: { opening: [step], close: [step] },
          conditions: [],
        },
      },
    });
    expect(past.state).toMatchObject({ current: null, prepared: [] });
    expect(past.cast(id, seatAt(1), 'yes')).toMatchObject({ code: 'vote-closed' });
    expect(rollOf(past.state, id)).toEqual([]);
  });

  test('[VO9] recorded by mistake it is withdrawn, and the question opens when people have come', () => {
    let here = 5;
    const past = hall(
      worldOf(electorsOf(1, 1, 1, 1, 1, 1, 1, 1, 1), { present: (seat) => seat <= seatAt(here) }),
    );
    const id = past.prepare(presets['village-representatives']);
    past.tell({ type: 'votes/record-no-quorum', vote: id });
    const recorded = past.events.find(({ type }) => type === 'votes/quorum-missed');
    expect(recorded && votes.counter?.(recorded)).toEqual({
      type: 'votes/withdraw-vote',
      vote: id,
    });
    past.tell({ type: 'votes/withdraw-vote', vote: id });
    here = 6;
    const again = past.state.prepared[0] ?? vote;
    expect(again).not.toBe(id);
    expect(past.tell({ type: 'votes/open-vote', vote: again })).toMatchObject({ ok: true });
    expect(past.state.current).toBe(again);
    expect(past.cast(id, seatAt(1), 'yes')).toMatchObject({ code: 'vote-withdrawn' });
  });

  test('[VO9] opened by mistake it is withdrawn while nobody has voted, also while it closes', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    const id = past.open();
    past.tell({
      type: 'votes/enter-ballot',
      vote: id,
      seat: seatAt(1),
      choice: 'yes',
      how: { channel: 'hands' },
    });
    expect(past.tell({ type: 'votes/withdraw-vote', vote: id })).toEqual({
      ok: false,
      code: 'ballots-cast',
      detail: { count: 1 },
    });
    past.tell({ type: 'votes/strike-ballot', vote: id, seat: seatAt(1) });
    past.tell({ type: 'votes/close-vote', vote: id });
    expect(past.tell({ type: 'votes/withdraw-vote', vote: id })).toMatchObject({ ok: true });
    const [again] = past.state.prepared;
    expect(again && getIn(past.state.votes, again)).toMatchObject({
      question: '是否同意加装电梯',
      status: 'prepared',
    });
    const withdrawn = getIn(past.state.votes, id);
    expect(withdrawn && isHeld(withdrawn) && withdrawn.status).toBe('withdrawn');
    expect(past.state.current).toBeNull();
    expect(votes.deadlines?.(past.state)).toEqual([]);
    expect(past.tell({ type: 'votes/withdraw-vote', vote: id })).toMatchObject({
      code: 'vote-withdrawn',
    });
    expect(past.tell({ type: 'votes/withdraw-vote', vote: again ?? vote })).toMatchObject({
      code: 'vote-not-open',
    });
  });

  test('[VO9] a full list does not keep a vote from being withdrawn', () => {
    const past = hall(worldOf(electorsOf(1)));
    const id = past.open();
    expect(past.counter).toEqual({ type: 'votes/withdraw-vote', vote: id });
    for (let n = 1; n < 100; n++) past.prepare();
    expect(past.tell({ type: 'votes/withdraw-vote', vote: id })).toMatchObject({
      events: [{ data: { vote: id, again: null } }],
    });
    expect(past.state.votes.size).toBe(100);
    expect(past.held(id).status).toBe('withdrawn');
    expect(past.state.prepared).toHaveLength(99);
  });
});

describe('what a condition of participation is known to do', () => {
  test('[VO17] a vote against can carry the question that staying away would have sunk', () => {
    const rule = {
      ...presets.straw,
      conditions: [
        { of: 'participation', base: 'eligible', measure: 'heads', n: 2, d: 3, strict: false },
        { of: 'agreement', base: 'voting', measure: 'heads', n: 3, d: 4, strict: false },
      ],
    } as const;
    const outcomeWith = (against: number) => {
      const past = hall(worldOf(electorsOf(...Array.from({ length: 12 }, () => null))));
      const vote = past.open(rule as unknown as Rule);
      for (let n = 1; n <= 7; n++) past.cast(vote, seatAt(n), 'yes');
      for (let n = 8; n < 8 + against; n++) past.cast(vote, seatAt(n), 'no');
      past.close(vote);
      return past.held(vote).outcome?.verdict.outcome;
    };
    expect([outcomeWith(0), outcomeWith(1)]).toEqual(['failed', 'passed']);
  });
});
