import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIn, idOf } from '../../kernel/index.ts';
import { held, names, openLast, options, tie } from '../../testing/votes-options.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { votes } from './index.ts';
import { drawn } from './selection.ts';

describe('a tie', () => {
  test('[VO38][VO41] 13, 13 and 7 of 33 is a tie; the run-off between the two is one step', () => {
    const { past, vote, verdict } = held([13, 13, 7]);
    expect(verdict()).toMatchObject({ outcome: 'tie', selection: { chosen: [], tied: [0, 1] } });
    expect(past.tell({ type: 'votes/prepare-runoff', vote }).ok).toBe(true);
    const again = openLast(past);
    expect(past.held(again)).toMatchObject({
      runoffOf: vote,
      options: names.slice(0, 2),
      method: { kind: 'single', options: 2 },
      rule: { preset: 'option-majority' },
    });
    Array.from({ length: 34 }, (_, i) => past.cast(again, seatAt(i + 1), options(i < 12 ? 0 : 1)));
    past.close(again);
    expect(past.held(again).outcome?.verdict).toMatchObject({
      outcome: 'passed',
      selection: { chosen: [1] },
    });
  });

  test('[VO41] there is one run-off; discarded, there may be another', () => {
    const { past, vote } = held([13, 13, 7]);
    past.tell({ type: 'votes/prepare-runoff', vote });
    const repeated = past.tell({ type: 'votes/prepare-runoff', vote });
    expect(repeated).toEqual({ ok: false, code: 'runoff-prepared' });
    past.tell({ type: 'votes/discard-vote', vote: past.state.prepared.at(-1)! });
    expect(past.tell({ type: 'votes/prepare-runoff', vote }).ok).toBe(true);
  });

  test('[VO40][VO41] while a run-off stands it decides, and no lot beside it', () => {
    const { past, vote } = held([13, 13, 7], { rule: tie('lot') });
    past.tell({ type: 'votes/prepare-runoff', vote });
    expect(past.tell({ type: 'votes/draw-lot', vote })).toEqual({
      ok: false,
      code: 'runoff-prepared',
    });
    past.tell({ type: 'votes/discard-vote', vote: past.state.prepared.at(-1)! });
    expect(past.tell({ type: 'votes/draw-lot', vote }).ok).toBe(true);
  });

  test('[VO41] a run-off that is changed stays one', () => {
    const { past, vote } = held([13, 13, 7]);
    past.tell({ type: 'votes/prepare-runoff', vote });
    const again = past.state.prepared.at(-1)!;
    const { item, subject, method, rule, terms, question, options } = getIn(
      past.state.votes,
      again,
    )!;
    past.tell({
      type: 'votes/change-vote',
      vote: again,
      ...{ item, subject, method, secrecy: 'named', seconds: 60, terms },
      ...{ question: question ?? '', options: options === null ? [] : [...options] },
      rule: { preset: rule.preset!, ...(rule.select === undefined ? {} : { select: rule.select }) },
    });
    expect(getIn(past.state.votes, again)).toMatchObject({ seconds: 60, runoffOf: vote });
    const repeated = past.tell({ type: 'votes/prepare-runoff', vote });
    expect(repeated).toEqual({ ok: false, code: 'runoff-prepared' });
  });

  test('[VO41] without enough for anybody the best two run, more if the second place is shared', () => {
    const { past, vote } = held([14, 9, 9]);
    past.tell({ type: 'votes/prepare-runoff', vote });
    expect(past.held(openLast(past)).options).toEqual(names);
    const clear = held([14, 12, 7]);
    clear.past.tell({ type: 'votes/prepare-runoff', vote: clear.vote });
    expect(clear.past.held(openLast(clear.past)).options).toEqual(names.slice(0, 2));
    const won = held([20, 7, 6]);
    expect(won.past.tell({ type: 'votes/prepare-runoff', vote: won.vote })).toEqual({
      ok: false,
      code: 'no-runoff',
    });
  });

  test('[VO40] lots are drawn from a number that comes from outside and stays on record', () => {
    const { past, vote, verdict } = held([13, 13, 7], { rule: tie('lot') });
    expect(past.tell({ type: 'votes/settle-tie', vote, chosen: [0] })).toEqual({
      ok: false,
      code: 'tie-not-theirs',
    });
    past.tell({ type: 'votes/draw-lot', vote });
    const settled = verdict()?.selection?.settled;
    expect(settled).toMatchObject({ by: 'lot', chosen: verdict()?.selection?.chosen });
    expect(idOf('lot').safeParse(settled?.seed).success).toBe(true);
    expect(drawn(settled?.seed ?? '', [0, 1], 1)).toEqual(settled?.chosen);
    expect(verdict()?.outcome).toBe('passed');
    expect(past.tell({ type: 'votes/draw-lot', vote })).toEqual({ ok: false, code: 'no-tie' });
    expect(past.counter).toBeNull();
  });

  test('[VO40] whoever leads the meeting settles it only between those who are level', () => {
    const { past, vote, verdict } = held([13, 13, 7], { rule: tie('chair') });
    const settle = (...chosen: number[]) => past.tell({ type: 'votes/settle-tie', vote, chosen });
    expect(past.tell({ type: 'votes/draw-lot', vote })).toMatchObject({ code: 'tie-not-theirs' });
    expect([settle(2), settle(0, 1), settle()]).toMatchObject([
      { code: 'answer-unfit' },
      { code: 'answer-unfit' },
      { code: 'answer-unfit' },
    ]);
    settle(1);
    expect(verdict()).toMatchObject({
      outcome: 'passed',
      selection: { chosen: [1], settled: { by: 'chair', seed: null, chosen: [1] } },
    });
  });

  test('[VO40] every order of lots comes about, each about as often', () => {
    const seeds = fc.sample(
      fc.array(fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), {
        minLength: 26,
        maxLength: 26,
      }),
      { numRuns: 3000, seed: 7 },
    );
    const counts = new Map<string, number>();
    for (const seed of seeds) {
      const chosen = drawn(seed.join(''), [1, 4, 6], 2).join(' ');
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['1 4', '1 6', '4 6']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('作废重投', () => {
  test('[VO44] the count stays on record with the reason, and the question stands prepared again', () => {
    const { past, vote } = held([20, 7, 6]);
    const reason = '两人的票发错了';
    expect(past.tell({ type: 'votes/annul-vote', vote, reason }).ok).toBe(true);
    expect(past.held(vote)).toMatchObject({
      status: 'annulled',
      annulled: { reason },
      outcome: { verdict: { outcome: 'passed' } },
    });
    const again = past.state.prepared.at(-1)!;
    expect(getIn(past.state.votes, again)).toMatchObject({ status: 'prepared', options: names });
    expect(past.tell({ type: 'votes/annul-vote', vote, reason })).toEqual({
      ok: false,
      code: 'vote-annulled',
    });
  });

  test('[VO44] a vote that cannot go on is broken off with the reason, and nothing is counted', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    const vote = past.open();
    past.cast(vote, seatAt(1), 'yes');
    const reason = '停电了';
    expect(past.tell({ type: 'votes/annul-vote', vote, reason }).ok).toBe(true);
    expect(past.held(vote)).toMatchObject({
      status: 'annulled',
      annulled: { reason },
      outcome: null,
    });
    expect(past.state.current).toBeNull();
    expect(votes.deadlines?.(past.state)).toEqual([]);
    const late = past.cast(vote, seatAt(2), 'yes');
    expect(late).toMatchObject({ ok: false, code: 'vote-annulled' });
    past.tell({ type: 'votes/open-vote', vote: past.state.prepared.at(-1)! });
    expect(past.state.current).not.toBeNull();
  });
});
