import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { idAt, noActor, startOfTime } from '../../testing/index.ts';
import { daysOf, dayViewers, eventsOfKnownDays, heldBy } from '../../testing/votes-days.ts';
import { electorsOf, hall, questionUnder, seatAt, worldOf } from '../../testing/votes-scene.ts';
import type { Hands } from './hands.ts';
import { type Elector, presets, type Rule, rollOf, votes } from './index.ts';

const home = idAt<'household'>(60);
const [ling, wei, chen] = [seatAt(1), seatAt(2), seatAt(3)];

/** A couple in one household, and two people who are each one alone. */
const voters: Elector[] = electorsOf(4000, 4860, 9000, null).map((elector) =>
  elector.seat === ling || elector.seat === wei ? { ...elector, household: home } : elector,
);
const under = (household: 'replace' | 'refuse', rule = presets.straw): Rule => ({
  ...rule,
  household,
});
/** Rules of their own: what the scene fills in leaves the household out. */
const asked = ({ advisory, quorum, conditions, household }: Rule) => ({
  rule: { preset: null, advisory, quorum, conditions, household },
});
const openUnder = (rule: Rule, world = worldOf(voters)) => {
  const past = hall(world);
  return { past, vote: past.ask(asked(rule)) };
};

describe('one ballot for each household', () => {
  test('[VO70] the roll has each household once, with one head and the area of its voters', () => {
    const { past, vote } = openUnder(under('replace'));
    expect(past.held(vote).eligible).toEqual({ seats: 3, heads: 3, area: null });
    expect(rollOf(past.state, vote)?.map(({ seat, heads, area }) => [seat, heads, area])).toEqual([
      [ling, 1, 8860],
      [chen, 1, 9000],
      [seatAt(4), 1, null],
    ]);
  });

  test('[VO70] where the rule says nothing of it a household is two voters', () => {
    const past = hall(worldOf(voters));
    expect(past.held(past.open()).eligible.seats).toBe(4);
  });

  test('[VO70] heads and area of households decide, each for itself', () => {
    const rule = under('replace', presets.owners);
    const { past, vote } = openUnder(rule, worldOf(voters.slice(0, 3)));
    past.cast(vote, wei, 'yes');
    past.cast(vote, chen, 'no');
    past.close(vote);
    const steps = past.held(vote).outcome?.verdict.conditions;
    expect(steps?.map(({ measure, count, total }) => [measure, count, total])).toEqual([
      ['heads', 2, 2],
      ['area', 17_860, 17_860],
      ['heads', 1, 2],
      ['area', 8860, 17_860],
    ]);
  });

  test('[VO70] a household is there as soon as one of it is', () => {
    const { past, vote } = openUnder(
      under('replace'),
      worldOf(voters, { present: (seat) => seat === wei }),
    );
    expect(past.held(vote).opening.present.seats).toBe(1);
    const counts: Hands = [{ choice: 'yes', count: 1 }];
    const hands = { type: 'votes/count-hands', vote, counts } as const;
    expect(past.tell(hands)).toMatchObject({ ok: true });
  });

  test('[VO71] another of it takes the place of the first, with a trace', () => {
    const { past, vote } = openUnder(under('replace'));
    past.cast(vote, ling, 'yes');
    expect(past.cast(vote, wei, 'no')).toMatchObject({
      events: [{ data: { seat: ling, caster: wei, trace: { insteadOf: ling } } }],
    });
    expect(past.held(vote).turnout.seats).toBe(1);
    past.cast(vote, wei, 'yes');
    // Changed by the same person it still stands in the place of hers.
    expect(rollOf(past.state, vote)?.[0]?.ballot).toMatchObject({ trace: { insteadOf: ling } });
    past.cast(vote, ling, 'abstain');
    expect(rollOf(past.state, vote)?.[0]?.ballot).toMatchObject({ trace: { insteadOf: wei } });
    past.close(vote);
    expect(past.held(vote).outcome?.tally).toMatchObject({
      abstain: { seats: 1 },
      no: { seats: 0 },
    });
  });

  test('[VO71] or is refused, while whoever cast it may still change it', () => {
    const { past, vote } = openUnder(under('refuse'));
    past.cast(vote, wei, 'yes');
    for (const choice of ['yes', 'no'] as const) {
      expect(past.cast(vote, ling, choice)).toMatchObject({ code: 'household-has-voted' });
    }
    expect(past.cast(vote, wei, 'no')).toMatchObject({ ok: true });
    const how = { channel: 'hands' } as const;
    const entered = { type: 'votes/enter-ballot', vote, seat: ling, choice: 'yes', how } as const;
    expect(past.tell(entered)).toEqual({ ok: false, code: 'household-has-voted' });
    expect(past.tell({ ...entered, seat: wei })).toMatchObject({ code: 'ballot-is-their-own' });
  });

  test('[VO71] all its voters hear of the ballot, nobody else', () => {
    const { past, vote } = openUnder(under('replace'));
    past.cast(vote, wei, 'no');
    const cast = past.events[past.events.length - 1]!;
    expect(votes.ownersOf?.(cast)).toEqual([ling, wei]);
    const seenBy = (seat: typeof ling) =>
      votes.project(past.state, { audience: 'participant', seats: [seat] });
    for (const seat of [ling, wei]) {
      const { rolls, ballots } = seenBy(seat);
      expect([rolls[vote]?.size, getIn(ballots[vote]!, ling)?.caster]).toEqual([1, wei]);
    }
    expect(seenBy(chen).ballots[vote]).toBeUndefined();
    expect(JSON.stringify(past.shown(cast, 'staff'))).not.toContain(wei);
  });

  test('[VO71] what staff entered for one of it is struck and entered again for that one', () => {
    const { past, vote } = openUnder(under('replace'));
    const how = { channel: 'hands' } as const;
    past.tell({ type: 'votes/enter-ballot', vote, seat: wei, choice: 'yes', how });
    past.tell({ type: 'votes/strike-ballot', vote, seat: ling });
    expect(past.state.ballots[vote]).toBeUndefined();
    expect(past.counter).toMatchObject({ type: 'votes/enter-ballot', seat: wei });
  });

  test('[VO72] a household on the roll is not admitted again; another one is, and is taken back', () => {
    let known = voters.slice(0, 1).concat(voters.slice(2, 3));
    const past = hall({ ...worldOf([]), electors: () => known });
    const vote = past.ask(asked(under('replace')));
    known = voters;
    const admit = (seat: typeof ling) => past.tell({ type: 'votes/admit-elector', vote, seat });
    expect(admit(wei)).toMatchObject({ code: 'household-on-roll' });
    const other = idAt<'household'>(61);
    known = voters.map((each) => (each.household === home ? each : { ...each, household: other }));
    expect(admit(seatAt(4))).toMatchObject({ code: 'household-on-roll' });
    known = [
      ...voters,
      ...[5, 6].map((n) => ({ ...voters[2]!, seat: seatAt(n), household: other })),
    ];
    expect(admit(seatAt(6))).toMatchObject({ ok: true });
    expect(past.cast(vote, seatAt(6), 'yes')).toMatchObject({ ok: true });
    past.tell({ type: 'votes/take-back-admission', vote, seat: seatAt(5) });
    expect(past.state.rolls[vote]?.size).toBe(3);
  });

  test('[VO73] a secret vote by households is refused when it is prepared', () => {
    const rule = { preset: 'straw', household: 'replace' } as const;
    const form = { ...questionUnder(presets.straw), secrecy: 'secret', rule } as const;
    const command = { type: 'votes/prepare-vote', ...form } as const;
    expect(hall(worldOf(voters)).tell(command)).toEqual({ ok: false, code: 'secret-household' });
  });

  test('[VO3] a named rule may be held by households, and stays the table’s', () => {
    const past = hall(worldOf(voters));
    const vote = past.ask({ rule: { preset: 'majority', household: 'refuse' } });
    expect(past.held(vote).rule).toEqual({ ...presets.majority, household: 'refuse' });
    expect(past.events[1]).toMatchObject({ at: startOfTime + 2000, actor: noActor });
  });

  test('[VO71] whatever happens, each device holds the lines it has a part in, and no other', () => {
    const seven = electorsOf(...Array.from({ length: 7 }, () => null)).map((elector, i) =>
      i < 4 ? { ...elector, household: idAt<'household'>(60 + (i % 2)) } : elector,
    );
    fc.assert(
      fc.property(daysOf(seven), ({ events }) => {
        for (const viewer of dayViewers) {
          for (const { held, projected } of heldBy(events, viewer)) {
            expect(held).toEqual(projected);
          }
        }
      }),
      { numRuns: 30 },
    );
    const known = eventsOfKnownDays(seven);
    expect(known.some(({ data }) => 'others' in data)).toBe(true);
  });
});
