import { describe, expect, test } from 'vitest';
import { noActor } from '../../testing/index.ts';
import { seal, secretly, seven } from '../../testing/secret-scene.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets, rollOf, votes } from './index.ts';
import { maxTotal } from './rule.ts';

function opened(rule = presets.owners) {
  const roster = electorsOf(100, 200, 300);
  const past = hall(worldOf(roster));
  return { past, roster, vote: past.open(rule) };
}

describe('late arrivals', () => {
  test('[VO8] who comes onto the roster later is not on the roll until admitted', () => {
    const { past, vote, roster } = opened();
    const admit = { type: 'votes/admit-elector', vote, seat: seatAt(4) } as const;
    expect(past.tell(admit)).toMatchObject({ code: 'not-a-voter' });
    roster.push({ seat: seatAt(4), heads: 1, area: 400, group: null });
    expect(past.cast(vote, seatAt(4), 'yes')).toMatchObject({ code: 'not-an-elector' });
    expect(past.tell(admit)).toMatchObject({
      ok: true,
      events: [{ data: { eligible: { seats: 4, heads: 4, area: 1000 } } }],
    });
    expect(past.tell(admit)).toMatchObject({ code: 'already-an-elector' });
    expect(past.cast(vote, seatAt(4), 'yes')).toMatchObject({ ok: true });
    expect(rollOf(past.state, vote)?.map(({ admitted }) => admitted)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    past.close(vote);
    expect(past.held(vote)).toMatchObject({
      opening: { eligible: { seats: 3 } },
      outcome: { verdict: { conditions: [{ total: 4 }, { total: 1000 }, {}, {}] } },
    });
    expect(past.tell(admit)).toMatchObject({ code: 'vote-closed' });
  });

  test('[VO8] an admission is taken back while they have not voted, an elector of the opening never', () => {
    const { past, vote, roster } = opened();
    const takeBack = { type: 'votes/take-back-admission', vote, seat: seatAt(4) } as const;
    expect(past.tell({ ...takeBack, seat: seatAt(1) })).toMatchObject({
      code: 'elector-from-opening',
    });
    expect(past.tell(takeBack)).toMatchObject({ code: 'not-an-elector' });
    roster.push({ seat: seatAt(4), heads: 1, area: 400, group: null });
    const before = past.state;
    past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(4) });
    expect(past.counter).toEqual(takeBack);
    past.cast(vote, seatAt(4), 'yes');
    expect(past.tell(takeBack)).toMatchObject({ code: 'elector-has-voted' });
    const other = opened();
    other.roster.push({ seat: seatAt(4), heads: 1, area: 400, group: null });
    other.past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(4) });
    other.past.tell(takeBack);
    expect(other.past.state).toEqual(before);
    const back = other.past.events[other.past.events.length - 1];
    expect(back && votes.counter?.(back)).toEqual({
      type: 'votes/admit-elector',
      vote,
      seat: seatAt(4),
    });
    const seen = back && votes.redact(back, 'staff');
    expect(seen && votes.counter?.(seen)).toBeNull();
    const admitted = past.events.find(({ type }) => type === 'votes/elector-admitted');
    const shown = admitted && votes.redact(admitted, 'staff');
    expect(shown && votes.counter?.(shown)).toBeNull();
  });

  test('[VO6][VO8] an admission too needs its area and stays within reckoning', () => {
    const { past, vote, roster } = opened();
    roster.push(
      { seat: seatAt(4), heads: 1, area: null, group: null },
      { seat: seatAt(5), heads: 1, area: maxTotal, group: null },
    );
    expect(past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(4) })).toEqual({
      ok: false,
      code: 'area-missing',
      detail: { count: 1 },
    });
    expect(past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(5) })).toMatchObject({
      code: 'electorate-too-large',
    });
    const heads = opened(presets.straw);
    heads.roster.push({ seat: seatAt(4), heads: 1, area: null, group: null });
    expect(
      heads.past.tell({ type: 'votes/admit-elector', vote: heads.vote, seat: seatAt(4) }, noActor),
    ).toMatchObject({ ok: true });
  });

  test('[VO46] whoever weighs otherwise than the others is not admitted to a secret vote', () => {
    const electors = electorsOf(...Array.from({ length: 6 }, () => null));
    const past = hall(worldOf(electors));
    const vote = past.ask({ secrecy: 'secret' });
    electors.push({ seat: seatAt(7), heads: 2, area: null, group: null });
    const admission = { type: 'votes/admit-elector', vote, seat: seatAt(7) } as const;
    expect(past.tell(admission)).toMatchObject({ code: 'secret-weights' });
  });

  test('[VO8][VO47] who was admitted stays on the roll, and staff cannot tell from it who has voted', () => {
    const electors = [...seven];
    const past = hall(worldOf(electors));
    const vote = past.ask(secretly);
    electors.push({ seat: seatAt(8), heads: 1, area: null, group: null });
    past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(8) });
    const takeBack = { type: 'votes/take-back-admission', vote, seat: seatAt(8) } as const;
    const before = past.tell(takeBack);
    seal(past, vote, 8);
    expect(before).toEqual({ ok: false, code: 'admission-stands' });
    expect(past.tell(takeBack)).toEqual(before);
  });
});
