import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idAt, noActor } from '../../testing/index.ts';
import { daysOf, dayViewers, eventsOfKnownDays, heldBy } from '../../testing/votes-days.ts';
import { electorsOf, hall, questionUnder, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets, rollOf, type VoteId, type Voter, votes } from './index.ts';

const [giver, holder, third] = [seatAt(1), seatAt(2), seatAt(3)];
const voters: Voter[] = electorsOf(1, 1, 1).map((each) =>
  each.seat === giver ? { ...each, proxy: holder } : each,
);
const openWith = (proxies: number | null, world = worldOf(voters)) => {
  const past = hall(world);
  const rule = proxies === null ? {} : { proxies };
  return { past, vote: past.ask({ rule: { preset: 'straw', ...rule } }) };
};
type Hall = ReturnType<typeof hall>;
const castFor = (past: Hall, vote: VoteId, seat: typeof giver, of = giver) =>
  past.tell({ type: 'votes/cast-ballot', vote, choice: 'no', for: of }, { ...noActor, seat });

describe('proxies', () => {
  test('[VO74] the opening freezes who votes for whom, where the rule allows it', () => {
    const { past, vote } = openWith(1);
    expect(rollOf(past.state, vote)?.[0]).toMatchObject({ proxies: [{ of: giver, to: holder }] });
    expect(past.held(vote).eligible.seats).toBe(3);
    const without = openWith(null);
    expect(rollOf(without.past.state, without.vote)?.[0]).not.toHaveProperty('proxies');
    expect(without.past.cast(without.vote, giver, 'yes')).toMatchObject({ ok: true });
  });

  test('[VO74] nobody holds more than the rule allows', () => {
    const all = voters.map((each) => (each.seat === third ? { ...each, proxy: holder } : each));
    const { past } = openWith(1, worldOf(all));
    expect(past.tell({ type: 'votes/open-vote', vote: past.prepared() })).toMatchObject({
      ...{ code: 'proxies-exceeded', detail: { count: 2, most: 1 } },
    });
    const two = openWith(2, worldOf(all));
    expect(two.past.held(two.vote).status).toBe('open');
  });

  test('[VO75] the holder casts each ballot by itself, and says for whom', () => {
    const { past, vote } = openWith(1);
    past.cast(vote, holder, 'yes');
    expect(castFor(past, vote, holder)).toMatchObject({
      events: [{ data: { seat: giver, caster: holder, choice: 'no' } }],
    });
    past.close(vote);
    expect(past.held(vote).outcome?.tally).toMatchObject({ yes: { seats: 1 }, no: { seats: 1 } });
  });

  test('[VO75] whoever has appointed somebody does not vote; nobody votes for whom they were not appointed', () => {
    const { past, vote } = openWith(1);
    expect(past.cast(vote, giver, 'yes')).toMatchObject({ code: 'has-appointed' });
    expect(castFor(past, vote, third)).toMatchObject({ code: 'not-appointed' });
    expect(castFor(past, vote, holder, third)).toMatchObject({ code: 'not-appointed' });
    expect(castFor(past, vote, giver)).toMatchObject({ code: 'not-appointed' });
  });

  test('[VO76] it is ended and resumed for this vote as long as no ballot stands', () => {
    const { past, vote } = openWith(1);
    const end = { type: 'votes/end-proxy', vote, seat: giver } as const;
    expect(past.tell({ ...end, seat: third })).toMatchObject({ code: 'proxy-unknown' });
    expect(past.tell(end)).toMatchObject({ ok: true });
    expect(past.counter).toEqual({ type: 'votes/resume-proxy', vote, seat: giver });
    expect(past.tell(end)).toMatchObject({ code: 'proxy-unknown' });
    expect(castFor(past, vote, holder)).toMatchObject({ code: 'not-appointed' });
    past.tell({ type: 'votes/resume-proxy', vote, seat: giver });
    castFor(past, vote, holder);
    expect(past.tell(end)).toMatchObject({ code: 'elector-has-voted' });
  });

  test('[VO76] what the giver then votes the former holder does not hear', () => {
    const { past, vote } = openWith(1);
    past.tell({ type: 'votes/end-proxy', vote, seat: giver });
    past.cast(vote, giver, 'yes');
    const cast = past.events[past.events.length - 1]!;
    expect(votes.ownersOf?.(cast)).toEqual([giver]);
    const seen = votes.project(past.state, { audience: 'participant', seats: [holder] });
    expect(seen.ballots[vote]).toBeUndefined();
  });

  test('[VO77] whoever is represented is there as long as somebody is who may vote for them', () => {
    const { past, vote } = openWith(1, worldOf(voters, { present: (seat) => seat === holder }));
    expect(past.held(vote).opening.present.seats).toBe(2);
    const alone = openWith(1, worldOf(voters, { present: (seat) => seat === giver }));
    expect(alone.past.held(alone.vote).opening.present.seats).toBe(0);
  });

  test('[VO77] a household votes by those of it who have not appointed somebody, and by whom they have', () => {
    const home = idAt<'household'>(60);
    const family = voters.map((each) =>
      each.seat === holder ? each : { ...each, household: home },
    );
    const past = hall(worldOf(family));
    const vote = past.ask({ rule: { preset: 'straw', household: 'replace', proxies: 1 } });
    expect(past.held(vote).eligible.seats).toBe(2);
    expect(past.cast(vote, giver, 'yes')).toMatchObject({ code: 'has-appointed' });
    expect(castFor(past, vote, holder)).toMatchObject({ ok: true });
    expect(past.cast(vote, third, 'yes')).toMatchObject({
      events: [{ data: { seat: giver, caster: third, trace: { insteadOf: holder } } }],
    });
  });

  test('[VO78] a secret vote takes no proxies, and says so when it is prepared', () => {
    const rule = { preset: 'straw', proxies: 1 } as const;
    const form = { ...questionUnder(presets.straw), secrecy: 'secret', rule } as const;
    expect(hall(worldOf(voters)).tell({ type: 'votes/prepare-vote', ...form })).toEqual({
      ...{ ok: false, code: 'secret-proxies' },
    });
  });

  test('[VO76] whatever happens, each device holds the ballots it may know of, and no other', () => {
    const seven: Voter[] = electorsOf(...Array.from({ length: 7 }, () => null)).map((each, i) => ({
      ...each,
      ...(i < 3 ? { proxy: seatAt(i + 5) } : {}),
      ...(i > 1 && i < 5 ? { household: idAt<'household'>(60) } : {}),
    }));
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
    expect(known.some(({ type }) => type === 'votes/proxy-ended')).toBe(true);
  });
});
