import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { held, names, openLast, options, tie } from '../../testing/votes-options.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { finalOf } from './index.ts';

type Past = ReturnType<typeof held>['past'];

/** Two places: the first option wins outright, the other two are level for the second. */
function tiedForSecond() {
  const scene = held([14, 10, 10], { rule: tie('none', 2) });
  scene.past.tell({ type: 'votes/prepare-runoff', vote: scene.vote });
  return scene;
}

/** How many name which option of the run-off. */
function count(past: Past, ...ballots: readonly number[]) {
  const vote = openLast(past);
  const all = ballots.flatMap((many, option) => Array.from({ length: many }, () => option));
  all.forEach((option, i) => {
    past.cast(vote, seatAt(i + 1), options(option));
  });
  past.close(vote);
  return vote;
}

const final = (past: Past, vote: Parameters<typeof finalOf>[1]) => finalOf(past.state.votes, vote);

describe('what a vote has come to with its run-offs', () => {
  test('[VO61] who won outright stands beside who won the run-off, asked from either vote', () => {
    const { past, vote } = tiedForSecond();
    expect(final(past, vote)).toBeNull();
    const runoff = count(past, 12, 22);
    for (const asked of [vote, runoff]) {
      expect(final(past, asked)).toMatchObject({
        first: { id: vote },
        chosen: [0, 2],
        settled: true,
        runoffs: [{ id: runoff }],
      });
    }
  });

  test('[VO61] a run-off that ties again is settled by the next one', () => {
    const { past, vote } = tiedForSecond();
    const second = count(past, 17, 17);
    expect(final(past, vote)).toMatchObject({ chosen: [0], settled: false });
    past.tell({ type: 'votes/prepare-runoff', vote: second });
    const third = count(past, 20, 14);
    expect(final(past, third)).toMatchObject({
      chosen: [0, 1],
      settled: true,
      runoffs: [{ id: second }, { id: third }],
    });
  });

  test('[VO61] ahead of the tie and without what else the rule asks is not chosen', () => {
    const { past, vote } = held([14, 10, 10], {
      rule: { preset: 'option-majority', select: { top: 2, measure: 'heads', tie: 'none' } },
    });
    past.tell({ type: 'votes/prepare-runoff', vote });
    count(past, 12, 22);
    expect(final(past, vote)).toMatchObject({ chosen: [2], settled: true });
  });

  test('[VO61] a run-off without a quorum leaves open what was level', () => {
    const seats = { present: true };
    const world = worldOf(electorsOf(...Array.from({ length: 6 }, () => null)), {
      present: () => seats.present,
    });
    const past = hall(world);
    const quorum = [{ measure: 'heads', n: 1, d: 2, strict: true }] as const;
    const select = { top: 1, measure: 'heads', tie: 'none' } as const;
    const vote = past.ask({
      method: { kind: 'single', version: 1, options: 3, none: false },
      options: names,
      rule: { preset: null, advisory: false, quorum: [...quorum], conditions: [], select },
    });
    for (const n of [1, 2]) past.cast(vote, seatAt(n), options(n - 1));
    past.close(vote);
    past.tell({ type: 'votes/prepare-runoff', vote });
    seats.present = false;
    const runoff = past.state.prepared.at(-1)!;
    past.tell({ type: 'votes/record-no-quorum', vote: runoff });
    expect(final(past, vote)).toMatchObject({ chosen: [], settled: false });
  });

  test('[VO61] a run-off that was annulled decides nothing', () => {
    const { past, vote } = tiedForSecond();
    const runoff = count(past, 12, 22);
    past.tell({ type: 'votes/annul-vote', vote: runoff, reason: '发错了票' });
    expect(final(past, vote)).toBeNull();
  });
});

describe('a vote and its run-off', () => {
  test('[VO62] annulling the count takes along the run-off that waits', () => {
    const { past, vote } = tiedForSecond();
    const runoff = past.state.prepared.at(-1)!;
    past.tell({ type: 'votes/annul-vote', vote, reason: '名单有误' });
    expect(getIn(past.state.votes, runoff)).toMatchObject({ status: 'discarded' });
    expect(past.tell({ type: 'votes/open-vote', vote: runoff })).toMatchObject({ ok: false });
    expect(past.tell({ type: 'votes/restore-vote', vote: runoff })).toEqual({
      ok: false,
      code: 'vote-annulled',
    });
    const again = past.state.prepared.at(-1)!;
    expect(getIn(past.state.votes, again)).toMatchObject({ status: 'prepared', options: names });
  });

  test('[VO62] one that has been put to the meeting is annulled first', () => {
    const { past, vote } = tiedForSecond();
    const runoff = count(past, 12, 22);
    const annul = (which: typeof vote) =>
      past.tell({ type: 'votes/annul-vote', vote: which, reason: '名单有误' });
    expect(annul(vote)).toEqual({ ok: false, code: 'runoff-held' });
    expect(annul(runoff).ok).toBe(true);
    const twin = past.state.prepared.at(-1)!;
    expect(annul(vote).ok).toBe(true);
    expect(getIn(past.state.votes, twin)).toMatchObject({ status: 'discarded' });
  });

  test('[VO62] a discarded run-off comes back only while the vote needs one', () => {
    const { past, vote } = held([13, 13, 7], { rule: tie('lot') });
    const prepare = () => past.tell({ type: 'votes/prepare-runoff', vote });
    prepare();
    const first = past.state.prepared.at(-1)!;
    past.tell({ type: 'votes/discard-vote', vote: first });
    prepare();
    const restore = () => past.tell({ type: 'votes/restore-vote', vote: first });
    expect(restore()).toEqual({ ok: false, code: 'runoff-prepared' });
    past.tell({ type: 'votes/discard-vote', vote: past.state.prepared.at(-1)! });
    past.tell({ type: 'votes/draw-lot', vote });
    expect(restore()).toEqual({ ok: false, code: 'no-runoff' });
  });

  test('[VO41] neither the options of a run-off nor its places are changed', () => {
    const { past, vote } = tiedForSecond();
    const runoff = past.state.prepared.at(-1)!;
    const change = (other: object) =>
      past.tell({
        type: 'votes/change-vote',
        vote: runoff,
        ...{ item: null, subject: null, question: '复选', secrecy: 'named', seconds: 60 },
        method: { kind: 'single', version: 1, options: 2, none: false },
        options: names.slice(1),
        rule: tie('none'),
        ...other,
      });
    const refused = { ok: false, code: 'runoff-fixed' };
    expect(change({ options: ['三色任选', '另一方案'] })).toEqual(refused);
    expect(change({ options: [...names.slice(1)].reverse() })).toEqual(refused);
    expect(change({}).ok).toBe(true);
    expect(getIn(past.state.votes, runoff)).toMatchObject({ question: '复选', runoffOf: vote });
  });
});
