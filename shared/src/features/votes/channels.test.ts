import { describe, expect, test } from 'vitest';
import { idAt, noActor } from '../../testing/history.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import type { How } from './channel.ts';
import { presets, rollOf } from './index.ts';

const chief = { ...noActor, seat: seatAt(90), account: idAt<'account'>(1) };
const staff = new Set([seatAt(90), seatAt(91)]);

function scene(people = 5, other: Parameters<typeof worldOf>[1] = {}) {
  const electors = electorsOf(...Array.from({ length: people }, () => null));
  const past = hall(worldOf(electors, { isStaff: (seat) => staff.has(seat), ...other }));
  const vote = past.open();
  const enter = (n: number, how: How, choice: 'yes' | 'no' = 'yes') =>
    past.tell({ type: 'votes/enter-ballot', vote, seat: seatAt(n), choice, how }, chief);
  const hands = (yes: number, no = 0) =>
    past.tell(
      {
        type: 'votes/count-hands',
        vote,
        counts: [
          { choice: 'yes' as const, count: yes },
          { choice: 'no' as const, count: no },
        ].filter(({ count }) => count > 0),
      },
      chief,
    );
  const lines = () => rollOf(past.state, vote) ?? [];
  return { past, vote, enter, hands, lines };
}

test('[VO65] whoever was admitted stays on the roll while hands are counted', () => {
  const electors = [...electorsOf(null, null, null)];
  const past = hall(worldOf(electors));
  const vote = past.open();
  electors.push({ seat: seatAt(4), heads: 1, area: null, group: null });
  past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(4) });
  past.tell({ type: 'votes/count-hands', vote, counts: [{ choice: 'yes', count: 4 }] });
  const back = { type: 'votes/take-back-admission', vote, seat: seatAt(4) } as const;
  expect(past.tell(back)).toEqual({ ok: false, code: 'hands-counted' });
  past.tell({ type: 'votes/take-back-hands', vote });
  expect(past.tell(back).ok).toBe(true);
  expect(past.held(vote).eligible.seats).toBe(3);
});

describe('how a ballot came in', () => {
  test('[VO63] stands on the roll, and the result says how many by which', () => {
    const { past, vote, enter, lines } = scene();
    past.cast(vote, seatAt(1), 'yes');
    const family = { type: 'votes/cast-ballot', vote, choice: 'no', shared: true } as const;
    past.tell(family, { ...noActor, seat: seatAt(2) });
    enter(3, { channel: 'hands' });
    enter(4, { channel: 'kiosk' });
    enter(5, { channel: 'assisted', why: 'asked', consent: true });
    expect(lines().map(({ ballot }) => ballot?.channel)).toEqual([
      ...['phone', 'family', 'hands', 'kiosk', 'assisted'],
    ]);
    past.close(vote);
    const { outcome } = past.held(vote);
    expect(outcome?.channels?.map(({ by, named, sum }) => [by, named, sum.heads])).toEqual([
      ['phone', true, 1],
      ['family', true, 1],
      ['kiosk', true, 1],
      ['hands', true, 1],
      ['assisted', true, 1],
    ]);
  });

  test('[VO64] another way replaces the ballot, which says what it replaced', () => {
    const { past, vote, enter, lines } = scene();
    enter(1, { channel: 'hands' });
    past.cast(vote, seatAt(1), 'no');
    expect(lines()[0]?.ballot).toMatchObject({ channel: 'phone', trace: { instead: 'hands' } });
    expect(past.held(vote).turnout.seats).toBe(1);
    expect(enter(1, { channel: 'kiosk' })).toEqual({ ok: false, code: 'ballot-is-their-own' });
  });

  test('[VO64] where the vote says so, whoever has voted one way votes no other way', () => {
    const past = hall(worldOf(electorsOf(null, null)));
    const terms = { groups: null, presentOnly: false, leastSeconds: 0, once: true };
    const vote = past.ask({ terms });
    const entry = { type: 'votes/enter-ballot', vote, seat: seatAt(1), choice: 'yes' } as const;
    past.tell({ ...entry, how: { channel: 'hands' } });
    expect(past.cast(vote, seatAt(1), 'no')).toEqual({ ok: false, code: 'voted-otherwise' });
    past.tell({ type: 'votes/strike-ballot', vote, seat: seatAt(1) });
    expect(past.cast(vote, seatAt(1), 'no').ok).toBe(true);
    const family = { type: 'votes/cast-ballot', vote, choice: 'yes', shared: true } as const;
    expect(past.tell(family, { ...noActor, seat: seatAt(1) }).ok).toBe(true);
  });

  test('[VO11] what was entered is struck, and entered again the way it was', () => {
    const { past, vote, enter, lines } = scene();
    enter(2, { channel: 'telephone', with: seatAt(91) });
    const before = lines();
    past.tell(past.counter!, chief);
    expect(past.held(vote).turnout.seats).toBe(0);
    past.tell(past.counter!, chief);
    const ballot = { channel: 'telephone', trace: { with: seatAt(91) } };
    expect(before[1]?.ballot).toMatchObject(ballot);
    expect(lines()[1]?.ballot).toMatchObject(ballot);
  });

  test('[VO68] by telephone there is a second of those who run the meeting', () => {
    const { enter } = scene();
    const refused = { ok: false, code: 'second-staff-needed' };
    expect(enter(1, { channel: 'telephone', with: seatAt(90) })).toEqual(refused);
    expect(enter(1, { channel: 'telephone', with: seatAt(4) })).toEqual(refused);
    expect(enter(1, { channel: 'telephone', with: seatAt(91) }).ok).toBe(true);
  });
});

describe('hands that are only counted', () => {
  test('[VO65][VO66] count in turnout, tally and split, and in no line of the roll', () => {
    const { past, vote, hands, lines } = scene();
    past.cast(vote, seatAt(1), 'no');
    expect(hands(3, 1).ok).toBe(true);
    expect(past.held(vote).turnout).toEqual({ seats: 5, heads: 5, area: null });
    expect(lines().filter(({ ballot }) => ballot !== null)).toHaveLength(1);
    past.close(vote);
    const { outcome } = past.held(vote);
    expect(outcome?.tally).toMatchObject({ yes: { heads: 3 }, no: { heads: 2 } });
    expect(outcome?.verdict.outcome).toBe('passed');
    expect(outcome?.channels).toEqual([
      { by: 'phone', named: true, sum: { seats: 1, heads: 1, area: null } },
      { by: 'hands', named: false, sum: { seats: 4, heads: 4, area: null } },
    ]);
  });

  test('[VO65] nobody who may have raised a hand votes otherwise; who had voted may change that', () => {
    const { past, vote, enter, hands } = scene();
    past.cast(vote, seatAt(1), 'no');
    hands(2);
    expect(past.cast(vote, seatAt(2), 'yes')).toEqual({ ok: false, code: 'hands-counted' });
    expect(enter(3, { channel: 'kiosk' })).toEqual({ ok: false, code: 'hands-counted' });
    expect(past.cast(vote, seatAt(1), 'yes').ok).toBe(true);
    past.tell({ type: 'votes/take-back-hands', vote });
    expect(past.held(vote).turnout.seats).toBe(1);
    expect(past.cast(vote, seatAt(2), 'yes').ok).toBe(true);
  });

  test('[VO65] there are never more than are there and have not voted', () => {
    const { past, vote, hands } = scene(5, { present: (seat) => seat !== seatAt(5) });
    past.cast(vote, seatAt(1), 'no');
    expect(hands(4)).toEqual({
      ok: false,
      code: 'too-many-hands',
      detail: { count: 4, most: 3 },
    });
    expect(hands(3).ok).toBe(true);
    expect(hands(1, 2).ok).toBe(true);
    expect(past.held(vote).turnout.seats).toBe(4);
  });

  test('[VO65] hands have no area, and a hand weighs one head', () => {
    const counts = [{ choice: 'yes' as const, count: 1 }];
    const owners = hall(worldOf(electorsOf(100, 200)));
    const lift = owners.open(presets['owners-major']);
    const unfit = { ok: false, code: 'hands-unfit' };
    expect(owners.tell({ type: 'votes/count-hands', vote: lift, counts })).toEqual(unfit);
    const heavy = electorsOf(null, null).map((elector) => ({ ...elector, heads: 2 }));
    const past = hall(worldOf(heavy));
    expect(past.tell({ type: 'votes/count-hands', vote: past.open(), counts })).toEqual(unfit);
  });

  test('[VO65] an answer that the method cannot count, or one twice, is refused', () => {
    const { past, vote } = scene();
    const count = (...choices: ('yes' | { kind: 'level'; level: number })[]) =>
      past.tell({
        type: 'votes/count-hands',
        vote,
        counts: choices.map((choice) => ({ choice, count: 1 })),
      });
    expect(count('yes', 'yes')).toEqual({ ok: false, code: 'answer-unfit' });
    expect(count({ kind: 'level', level: 0 })).toEqual({ ok: false, code: 'answer-unfit' });
  });
});
