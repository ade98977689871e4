import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decimal, toNumber } from '../count/fraction.ts';
import { ownCount, ownResult, sameResult } from '../play/own-count.ts';
import { type Case, caseSchema } from './case-file.ts';
import { unsupportedIn } from './coverage.ts';
import { numberedVoters, type VotePlan, votePlans } from './vote-plan.ts';

const folder = new URL('../../../cases/', import.meta.url);

function read(name: string): Case {
  return caseSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}

const lift = read('canghoujie_elevator.json');
const village = read('guanming_village_landscape.json');
const home = read('fuqiang_neighbour_home.json');

function countingOf(file: Case, plan: VotePlan) {
  const owners = new Map(file.building?.owners.map(({ ref, area }) => [ref, decimal(area)]));
  return {
    plan,
    papers: plan.choices,
    electors: plan.electors.map((ref) => ({ ref, area: owners.get(ref) ?? null })),
    atOpening: new Set([...plan.present, ...plan.locked]),
    present: new Set(plan.present),
  };
}

test.each(readdirSync(folder))('%s: the plan of every vote leads to what the case says', (name) => {
  const file = read(name);
  const plans = votePlans(file);
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    const { ballot } = plan;
    const counting = countingOf(file, plan);
    expect([plan.electors.length, plan.present.length, plan.choices.size]).toEqual([
      ballot.eligible,
      ballot.present,
      ballot.cast,
    ]);
    expect([ownResult(counting), sameResult(ownResult(counting), ballot.result)]).toContain(true);
    for (const [option, count] of ownCount(counting, 'heads'))
      expect([option, toNumber(count)]).toEqual([option, ballot.tally[option] ?? 0]);
  }
});

describe('the lift', () => {
  const [first, second] = votePlans(lift);

  test('has its areas right', () => {
    const areas = (plan: VotePlan) =>
      [...ownCount(countingOf(lift, plan), 'area').values()].map(toNumber);
    expect(areas(first!)).toEqual([631.6, 181, 88.6]);
    expect(areas(second!)).toEqual([816.4, 88.6, 88.6]);
  });

  test('has one who sends twice, one whose screen locks and who comes too late', () => {
    expect(first).toMatchObject({ itemNo: 6, twice: ['O502'], locked: ['O302'], late: ['O302'] });
    expect(second).toMatchObject({ itemNo: 9, twice: [], locked: [], late: [] });
    expect(second!.present).toContain('O302');
  });
});

describe('electorates', () => {
  test('of more than are named are filled up with numbered people', () => {
    expect(numberedVoters(lift)).toEqual([]);
    const numbered = numberedVoters(village);
    expect(numbered).toHaveLength(35);
    expect(numbered[0]).toEqual({ ref: 'N11', name: '代表11号' });
    expect(votePlans(village)[1]).toMatchObject({ newSitting: true, itemNo: 6 });
    expect(votePlans(village).map(({ runoffOf }) => runoffOf)).toEqual([null, null, null, 3]);
  });

  const vote = lift.ballots[0]!;
  const voting = (change: object) =>
    votePlans({ ...lift, ballots: [{ ...vote, roll: undefined, ...change }] })[0]!;

  test('of all participants are all of them, with a vote or not', () => {
    expect(voting({ eligible: 20, present: 20, cast: 10 }).electors).toContain('H01');
  });

  test('of fewer than have a vote are those who are present', () => {
    const plan = voting({ eligible: 10, present: 10, cast: 10 });
    expect(plan.electors).toEqual(plan.present);
    expect(plan.electors).toHaveLength(10);
  });
});

describe('what is not played is said', () => {
  const places = (file: Case) => unsupportedIn(file).map(({ at }) => at);

  test('what has no command, and no vote of any case', () => {
    for (const file of [lift, home, village]) {
      expect(places(file).filter((place) => place.startsWith('ballots.'))).toEqual([]);
    }
    expect(places(home)).toContain('pulse');
    expect(places(home)).toEqual(expect.arrayContaining(['live_script[1]', 'live_script[2]']));
    expect(places(home)).not.toContain('live_script[3]');
  });

  test('of what follows the meeting: what became of it, and all of it where no item hands out tasks', () => {
    expect(places(lift)).toEqual(
      expect.arrayContaining(['follow_ups[].co_depts', 'follow_ups[].rating']),
    );
    expect(places(lift)).not.toContain('follow_ups');
    const agenda = lift.agenda.filter(({ type }) => type !== 'assign');
    expect(places({ ...lift, agenda })).toContain('follow_ups');
  });

  test('a key nobody has heard of, wherever it stands', () => {
    const opinions = [{ ...lift.opinions[0]!, mood: 'angry' }];
    const file = { ...lift, opinions, drums: 3, constructor: 1 } as unknown as Case;
    expect(places(file)).toEqual(
      expect.arrayContaining(['opinions[].mood', 'drums', 'constructor']),
    );
  });

  test('a rule that cannot be read', () => {
    const odd = { base: 'moon', n: 1, d: 2, strict: true };
    const file = { ...lift, ballots: [{ ...lift.ballots[0]!, rule: odd }] };
    expect(votePlans(file)).toEqual([]);
    expect(places(file)).toContain('ballots.1');
  });
});
