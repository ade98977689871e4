import { describe, expect, test } from 'vitest';
import { idAt, noActor } from '../../testing/history.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets, rollOf, type Voter } from './index.ts';

const home = idAt<'household'>(60);
const [ling, wei, chen] = [seatAt(1), seatAt(2), seatAt(3)];
const reader = (n: number) => ({ ...noActor, seat: seatAt(90 + n), account: idAt<'account'>(n) });

interface Entry {
  readonly choice?: 'yes' | 'no';
  readonly number?: number;
  readonly insteadOf?: typeof ling;
}

/** A couple of one household, and chen, who is one alone; `given`: ling has appointed chen. */
function scene(household: 'replace' | 'refuse', given = false) {
  const voters = electorsOf(null, null, null).map(
    (elector): Voter => ({
      ...elector,
      ...(elector.seat === chen ? {} : { household: home }),
      ...(given && elector.seat === ling ? { proxy: chen } : {}),
    }),
  );
  const { advisory, quorum, conditions } = presets.straw;
  const rule = { preset: null, advisory, quorum, conditions, household };
  const past = hall(worldOf(voters));
  const vote = past.ask({ rule: given ? { ...rule, proxies: 1 } : rule });
  const enter = (seat: typeof ling, { choice = 'yes', ...named }: Entry = {}) =>
    past.tell({
      ...{ type: 'votes/enter-ballot', vote, seat, choice, how: { channel: 'hands' } },
      ...named,
    });
  const read = (n: number, seat: typeof ling, { number = 12, ...named }: Entry = {}) =>
    past.tell({ type: 'votes/read-paper', vote, number, seat, choice: 'yes', ...named }, reader(n));
  const ballot = () => rollOf(past.state, vote)?.find(({ seat }) => seat === ling)?.ballot;
  return { past, vote, enter, read, ballot };
}

describe('what staff enter for a household', () => {
  test('[VO83] takes the place of what another of it has cast on a phone, with both named', () => {
    const { past, vote, enter, ballot } = scene('replace');
    past.cast(vote, ling, 'no');
    expect(enter(ling)).toEqual({ ok: false, code: 'ballot-is-their-own' });
    expect(enter(wei)).toEqual({ ok: false, code: 'own-ballot-stands' });
    expect(enter(wei, { insteadOf: chen })).toMatchObject({ code: 'own-ballot-stands' });
    expect(ballot()).toMatchObject({ channel: 'phone' });
    expect(enter(wei, { insteadOf: ling })).toMatchObject({ ok: true });
    expect(ballot()).toMatchObject({
      caster: wei,
      channel: 'hands',
      trace: { insteadOf: ling, instead: 'phone' },
    });
    expect(past.held(vote).turnout.seats).toBe(1);
  });

  test('[VO83] also from paper, and never where the rule refuses a second ballot', () => {
    const { past, vote, read, ballot } = scene('replace');
    past.cast(vote, ling, 'no');
    expect(read(1, ling)).toMatchObject({ code: 'ballot-is-their-own' });
    expect(read(1, wei)).toMatchObject({ code: 'own-ballot-stands' });
    read(1, wei, { insteadOf: ling });
    expect(read(2, wei)).toMatchObject({ code: 'own-ballot-stands' });
    read(2, wei, { insteadOf: ling });
    expect(ballot()).toMatchObject({ caster: wei, trace: { insteadOf: ling, number: 12 } });
    const fixed = scene('refuse');
    fixed.past.cast(fixed.vote, ling, 'no');
    expect(fixed.enter(wei)).toMatchObject({ code: 'household-has-voted' });
    expect(fixed.read(1, wei)).toMatchObject({ code: 'household-has-voted' });
  });

  test('[VO86] and is not struck, for what was cast on the phone would not come back', () => {
    const { past, vote, enter, ballot } = scene('replace');
    const strike = { type: 'votes/strike-ballot', vote, seat: ling } as const;
    past.cast(vote, ling, 'no');
    enter(wei, { choice: 'no', insteadOf: ling });
    for (const correct of [() => undefined, () => enter(wei)]) {
      correct();
      expect(past.counter).toBeNull();
      expect(past.tell(strike)).toEqual({ ok: false, code: 'own-ballot-replaced' });
      expect(ballot()).toMatchObject({ caster: wei, trace: { insteadOf: ling, instead: 'phone' } });
    }
    expect(enter(ling)).toMatchObject({ code: 'ballot-is-their-own' });
    past.cast(vote, ling, 'no');
    expect(ballot()).toMatchObject({ channel: 'phone', trace: { insteadOf: wei } });
    expect(past.tell(strike)).toMatchObject({ code: 'ballot-is-their-own' });
  });

  test('[VO83] in the name of whoever has appointed somebody nothing takes the place of what that one cast', () => {
    const { past, vote, enter, ballot } = scene('replace', true);
    const cast = { type: 'votes/cast-ballot', vote, choice: 'no', for: ling } as const;
    past.tell(cast, { ...noActor, seat: chen });
    expect(ballot()).toMatchObject({ caster: chen });
    expect(enter(ling)).toMatchObject({ code: 'ballot-is-their-own' });
    expect(enter(wei, { insteadOf: chen })).toMatchObject({ ok: true });
  });

  test('[VO71] the same answer of another is another’s ballot, or is refused; of the same person it is nothing new', () => {
    const { enter, ballot } = scene('replace');
    enter(ling);
    expect(enter(ling)).toMatchObject({ ok: true, events: [] });
    expect(enter(wei)).toMatchObject({ events: [{ data: { trace: { insteadOf: ling } } }] });
    expect(ballot()).toMatchObject({ caster: wei });
    const fixed = scene('refuse');
    fixed.enter(ling);
    expect(fixed.enter(wei)).toMatchObject({ code: 'household-has-voted' });
  });
});

describe('a sheet from a household', () => {
  test('[VO67] read by one as from her and by the other as from him is read anew by both', () => {
    const { past, vote, read } = scene('replace');
    read(1, ling);
    expect(read(2, wei)).toMatchObject({ events: [{ type: 'votes/paper-differed' }] });
    expect(past.held(vote).turnout.seats).toBe(0);
    read(2, wei);
    expect(read(1, wei)).toMatchObject({ events: [{ data: { seat: ling, caster: wei } }] });
    expect(read(1, ling, { number: 13 })).toMatchObject({ code: 'paper-twice' });
  });

  test('[VO67] a reading that is taken back says again whose the sheet was read to be', () => {
    const { past, vote, read } = scene('replace');
    read(1, wei);
    past.tell({ type: 'votes/drop-paper', vote, number: 12 });
    expect(past.counter).toMatchObject({ type: 'votes/read-paper', seat: wei, number: 12 });
  });

  test('[VO26][VO83] nor whose ballot from a phone it takes the place of, so that it is read again', () => {
    const { past, vote, read, ballot } = scene('replace');
    past.cast(vote, ling, 'no');
    read(1, wei, { insteadOf: ling });
    past.tell({ type: 'votes/drop-paper', vote, number: 12 });
    const again = past.counter;
    expect(again).toMatchObject({ seat: wei, insteadOf: ling });
    expect(past.tell(again!, reader(1))).toMatchObject({ ok: true });
    read(2, wei, { insteadOf: ling });
    expect(ballot()).toMatchObject({ caster: wei, trace: { insteadOf: ling, number: 12 } });
  });
});
