import { describe, expect, test } from 'vitest';
import { idAt } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, type World, worldOf } from '../../testing/votes-scene.ts';
import { presets, type Rule, type Voter, votes, warningsOf } from './index.ts';
import { usualTerms } from './terms.ts';

const four = electorsOf(100, 100, 100, 100);
const home = idAt<'household'>(60);
const found = (rule: Rule, voters: readonly Voter[], world: Partial<World> = {}) =>
  warningsOf({ rule, terms: usualTerms }, worldOf(voters, world)).map(({ code, count, seats }) => [
    code,
    count,
    seats,
  ]);
const one = seatAt(1);

describe('what is warned of', () => {
  test('[VO79] nothing where nothing is amiss', () => {
    for (const rule of [presets.straw, presets.owners]) expect(found(rule, four)).toEqual([]);
  });

  test('[VO79] claims that wait, and interests, of those who may vote', () => {
    const world = { claimed: () => [one, seatAt(9)], interested: () => [seatAt(2)] };
    expect(found(presets.straw, four, world)).toEqual([
      ['claim-waiting', 1, [one]],
      ['interest', 1, [seatAt(2)]],
    ]);
  });

  test('[VO79] who has appointed somebody and is here; proxies that the rule does not take', () => {
    const voters = four.map((each) => (each.seat === one ? { ...each, proxy: seatAt(2) } : each));
    expect(found({ ...presets.straw, proxies: 1 }, voters)).toEqual([['giver-here', 1, [one]]]);
    expect(found(presets.straw, voters)).toEqual([['proxy-unused', 1, [one]]]);
    const away = { present: (seat: typeof one) => seat !== one };
    expect(found({ ...presets.straw, proxies: 1 }, voters, away)).toEqual([]);
  });

  test('[VO79] households of several voters, whichever way the rule goes, and voters of none', () => {
    const voters = four.map((each, i) => (i < 2 ? { ...each, household: home } : each));
    expect(found(presets.straw, voters)).toEqual([['household-several', 2, [one, seatAt(2)]]]);
    expect(found({ ...presets.straw, household: 'replace' }, voters)).toEqual([
      ['household-shared', 2, [one, seatAt(2)]],
      ['household-none', 2, [seatAt(3), seatAt(4)]],
    ]);
  });

  test('[VO70][VO79] equal areas of one household, where the rule adds areas up', () => {
    const areas = electorsOf(8860, 8860, 8860, null, null, 0, 0);
    const voters = areas.map((each, i) => (i === 2 ? each : { ...each, household: home }));
    const twice = (rule: Rule) => found(rule, voters).filter(([code]) => code === 'area-twice');
    const both = [['area-twice', 2, [one, seatAt(2)]]];
    expect(twice({ ...presets.owners, household: 'replace' })).toEqual(both);
    expect(twice(presets.owners)).toEqual(both);
    expect(twice({ ...presets.straw, household: 'replace' })).toEqual([]);
  });

  test('[VO79] areas that the rule needs and the roster lacks', () => {
    expect(found(presets.owners, electorsOf(100, null, null))).toEqual([
      ['area-missing', 2, [seatAt(2), seatAt(3)]],
    ]);
  });

  test('[VO79] a quorum and a participation that those present do not make, by how many', () => {
    const world = { present: (seat: typeof one) => seat === one };
    expect(found(presets['village-representatives'], four, world)).toEqual([
      ['quorum-missing', 1, []],
    ]);
    expect(found(presets.owners, four, world)).toEqual([['participation-short', 1, []]]);
  });
});

describe('what is kept of it', () => {
  const past = hall(worldOf(four, { interested: () => [one] }));
  const vote = past.prepare();
  past.tell({ type: 'votes/open-vote', vote, doubles: 3 });
  const opened = past.events[past.events.length - 1]!;

  test('[VO80] the opening says of what, and of how many, and nobody by name', () => {
    const warned = [
      { code: 'interest', count: 1 },
      { code: 'double', count: 3 },
    ];
    expect(past.held(vote).warned).toEqual(warned);
    expect(opened.data).toMatchObject({ warned });
    const quiet = hall(worldOf(four));
    expect(quiet.held(quiet.open())).not.toHaveProperty('warned');
  });

  test('[VO80] staff know it, nobody else does, the voters neither', () => {
    expect(past.shown(opened, 'staff')?.data).toHaveProperty('warned');
    expect(past.shown(opened, 'participant')?.data).not.toHaveProperty('warned');
    expect(votes.redactOwn?.(opened, one)?.data).not.toHaveProperty('warned');
    const seen = votes.project(past.state, { audience: 'participant', seats: [one] });
    expect(JSON.stringify(seen)).not.toContain('interest');
  });
});
