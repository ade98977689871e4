import { describe, expect, test } from 'vitest';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { type Choice, presets, type Rule } from './index.ts';

// Rolls and tallies of the demonstration cases: who voted what, and what has to come of it.

/** Floors of two flats each: 88.60 and 92.40 square metres. */
const flats = [101, 102, 201, 202, 301, 302, 401, 402, 501, 502, 601, 602];
const areas = flats.map((flat) => (flat % 2 === 1 ? 8860 : 9240));

function play(
  rule: Rule,
  size: number,
  course: { here: number; ballots: readonly (Choice | null)[]; areas?: readonly number[] },
) {
  const world = worldOf(electorsOf(...(course.areas ?? Array.from({ length: size }, () => null))), {
    present: (seat) => seat <= seatAt(course.here),
  });
  const past = hall(world);
  const vote = past.open(rule);
  course.ballots.forEach((choice, i) => {
    if (choice !== null) past.cast(vote, seatAt(i + 1), choice);
  });
  past.close(vote);
  const { outcome } = past.held(vote);
  if (outcome?.tally.method !== 'approve') throw new Error('not counted');
  return { ...outcome, tally: outcome.tally };
}

const of = (yes: number, no: number, abstain: number): Choice[] => [
  ...Array.from({ length: yes }, () => 'yes' as const),
  ...Array.from({ length: no }, () => 'no' as const),
  ...Array.from({ length: abstain }, () => 'abstain' as const),
];

/** The flats whose ballot is not 赞成. */
const liftBallots = (other: Readonly<Record<number, Choice | null>>) =>
  flats.map((flat) => (flat in other ? (other[flat] ?? null) : 'yes'));

describe('the lift, twelve owners, 1086.00 square metres', () => {
  test('[VO15][VO20] first vote: 7 for, 2 against, 1 abstains; failed by both measures', () => {
    const ballots = liftBallots({ 101: 'no', 102: 'no', 201: 'abstain', 202: null, 302: null });
    const { tally, verdict } = play(presets['owners-major'], 12, { here: 10, ballots, areas });
    expect(tally).toEqual({
      method: 'approve',
      yes: { seats: 7, heads: 7, area: 63_160 },
      no: { seats: 2, heads: 2, area: 18_100 },
      abstain: { seats: 1, heads: 1, area: 8860 },
    });
    expect(verdict.outcome).toBe('failed');
    const chain = verdict.conditions.map(({ measure, count, total, needed, holds }) => [
      measure,
      count,
      total,
      needed,
      holds,
    ]);
    expect(chain).toEqual([
      ['heads', 10, 12, 8, true],
      ['area', 90_120, 108_600, 72_400, true],
      ['heads', 7, 10, 8, false],
      ['area', 63_160, 90_120, 67_590, false],
    ]);
  });

  test('[VO15][VO20] second vote: 9 for, 1 against, 1 abstains; passed', () => {
    const ballots = liftBallots({ 101: 'no', 201: 'abstain', 202: null });
    const { tally, verdict } = play(presets['owners-major'], 12, { here: 11, ballots, areas });
    expect([tally.yes, tally.no, tally.abstain].map(({ heads, area }) => [heads, area])).toEqual([
      [9, 81_640],
      [1, 8860],
      [1, 8860],
    ]);
    expect(verdict.outcome).toBe('passed');
    expect(verdict.conditions.every(({ holds }) => holds)).toBe(true);
  });

  test('[VO20] with one flat ten times as large the second vote fails by area alone', () => {
    const ballots = liftBallots({ 101: 'no', 201: 'abstain', 202: null });
    const larger = areas.map((area, i) => (i === 0 ? area * 10 : area));
    const { tally, verdict } = play(presets['owners-major'], 12, {
      here: 11,
      ballots,
      areas: larger,
    });
    expect(tally.yes).toEqual({ seats: 9, heads: 9, area: 81_640 });
    expect(verdict.outcome).toBe('failed');
    expect(verdict.conditions.map(({ measure, holds }) => [measure, holds])).toEqual([
      ['heads', true],
      ['area', true],
      ['heads', true],
      ['area', false],
    ]);
  });
});

describe('the other cases', () => {
  test('[VO15] the neighbours’ home: 8 of 9 present, more than half', () => {
    const { tally, verdict } = play(presets.majority, 9, { here: 9, ballots: of(8, 1, 0) });
    expect([tally.yes.heads, tally.no.heads, tally.abstain.heads, verdict.outcome]).toEqual([
      8,
      1,
      0,
      'passed',
    ]);
  });

  test('[VO15] the village at the second attempt: 34 of 45 there, 27 for', () => {
    const rule = presets['village-representatives'];
    const { tally, verdict } = play(rule, 45, { here: 34, ballots: of(27, 4, 3) });
    expect([tally.yes.heads, tally.no.heads, tally.abstain.heads, verdict.outcome]).toEqual([
      27,
      4,
      3,
      'passed',
    ]);
    expect(verdict.quorum.opening[0]).toMatchObject({
      count: 34,
      total: 45,
      needed: 30,
      holds: true,
    });
    expect(verdict.conditions[0]).toMatchObject({
      base: 'present',
      count: 27,
      total: 34,
      needed: 18,
    });
  });

  test('[VO7] the village at the first attempt: 28 of 45 there, 30 needed, nothing is cast', () => {
    const electors = electorsOf(...Array.from({ length: 45 }, () => null));
    const past = hall(worldOf(electors, { present: (seat) => seat <= seatAt(28) }));
    const vote = past.prepare(presets['village-representatives']);
    const detail = { measure: 'heads', eligible: 45, present: 28, needed: 30 };
    const refused = { ok: false, code: 'no-quorum', detail };
    expect(past.tell({ type: 'votes/open-vote', vote })).toEqual(refused);
    past.tell({ type: 'votes/record-no-quorum', vote });
    const { turnout, outcome } = past.held(vote);
    expect([turnout.heads, outcome?.present.heads, outcome?.verdict.outcome]).toEqual([
      0,
      28,
      'no_quorum',
    ]);
  });
});
