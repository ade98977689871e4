import { describe, expect, test } from 'vitest';
import { hide, merge, on, raise } from '../../testing/opinion-commands.ts';
import {
  as,
  desk,
  itemAt,
  nothingHappens,
  opinionAt,
  opinionOf,
  refusedWith,
  story,
} from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';

const recordFor = (n: number) =>
  ({ type: 'opinions/record-second', opinion: opinionAt(1), seat: seatAt(n) }) as const;
const strike = (n: number) =>
  ({ type: 'opinions/strike-second', opinion: opinionAt(1), seat: seatAt(n) }) as const;
const told = story([raise(), as(1)]);

describe('seconding', () => {
  test('[OP15] once, and it can be taken back', () => {
    const once = told.and([on('second'), as(2)]);
    expect(opinionOf(once)).toMatchObject({
      seconds: [{ seat: seatAt(2), recorded: false }],
      secondCount: 1,
    });
    expect(once.when(on('second'), as(2))).toEqual(nothingHappens);
    const back = once.and([on('unsecond'), as(2)]);
    expect(opinionOf(back)).toMatchObject({ seconds: [], secondCount: 0 });
    expect(back.when(on('unsecond'), as(2))).toEqual(nothingHappens);
  });

  test('[OP15] not one’s own, not unseen, not without a seat, not to an item that is gone', () => {
    const nobody = { ...as(1), actor: { seat: null, account: null, for: null } };
    expect(told.when(on('second'), as(1))).toEqual(refusedWith('own-opinion'));
    expect(story([raise(), as(2)]).when(on('second'), as(9))).toEqual(refusedWith('own-opinion'));
    expect(told.when(on('second', 5), as(2))).toEqual(refusedWith('opinion-unknown'));
    expect(told.and([hide(), desk]).when(on('second'), as(2))).toEqual(
      refusedWith('opinion-not-shown'),
    );
    expect(told.and([on('hold-opinion'), desk]).when(on('second'), as(2))).toEqual(
      refusedWith('opinion-not-shown'),
    );
    expect(told.when(on('second'), nobody)).toEqual(refusedWith('no-seat'));
    expect(told.when(on('unsecond'), nobody)).toEqual(refusedWith('no-seat'));
    expect(told.when(on('second'), as(42))).toEqual(refusedWith('no-seat'));
    const gone = told.in({}, { removed: [itemAt(1)] });
    expect(gone.when(on('second'), as(2))).toEqual(refusedWith('too-late'));
  });

  test('[OP15] a second on what was hidden since can still be taken back', () => {
    const hidden = told.and([on('second'), as(2)], [hide(), desk]);
    expect(opinionOf(hidden.and([on('unsecond'), as(2)]))?.secondCount).toBe(0);
  });

  test('[OP16] two seats of one person count once', () => {
    const once = told.and([on('second'), as(2)], [on('second'), as(3)]);
    expect(once.when(on('second'), as(9))).toEqual(nothingHappens);
    expect(opinionOf(once)?.secondCount).toBe(2);
    expect(opinionOf(once.and([on('unsecond'), as(9)]))).toMatchObject({
      secondCount: 1,
      seconds: [{ seat: seatAt(3) }],
    });
  });

  test('[OP16] seats that were merged after both had seconded count once from the next count on', () => {
    const both = told.in({}, { merged: false }).and([on('second'), as(2)], [on('second'), as(9)]);
    expect(opinionOf(both)?.secondCount).toBe(2);
    expect(opinionOf(both.in({}, { merged: true }).and([on('second'), as(3)]))).toMatchObject({
      secondCount: 2,
    });
    expect(opinionOf(both.in({}, { merged: true }).and([on('unsecond'), as(2)]))).toMatchObject({
      secondCount: 0,
      seconds: [],
    });
  });

  test('[OP16] an author never counts, whatever seat it was done from', () => {
    const own = story([raise(), as(2)])
      .in({}, { merged: false })
      .and([on('second'), as(9)], [on('second'), as(3)])
      .in({}, { merged: true });
    expect(opinionOf(own.and([on('second'), as(4)]))?.secondCount).toBe(2);
  });

  test('[OP17] a folded opinion names the one it was folded into', () => {
    const folded = told.and([raise({ text: '同上' }), as(2)], [merge(2, 1), desk]);
    expect(folded.when(on('second', 2), as(3))).toEqual(
      refusedWith('already-merged', { into: opinionAt(1) }),
    );
    expect(folded.when(on('second', 1), as(2)).ok).toBe(true);
  });

  test('[OP18] staff enter seconds for people and strike only what staff entered', () => {
    const entered = told.and([recordFor(2), desk], [on('second'), as(3)]);
    expect(opinionOf(entered)).toMatchObject({
      secondCount: 2,
      seconds: [{ recorded: true }, { recorded: false }],
    });
    expect(told.when(recordFor(1), desk)).toEqual(refusedWith('own-opinion'));
    expect(told.when(recordFor(42), desk)).toEqual(refusedWith('no-seat'));
    expect(entered.when(strike(3), desk)).toEqual(refusedWith('not-recorded'));
    expect(entered.when(strike(4), desk)).toEqual(nothingHappens);
    expect(opinionOf(entered.and([strike(2), desk]))?.secondCount).toBe(1);
    expect(opinionOf(entered.and([on('unsecond'), as(2)]))?.secondCount).toBe(1);
    const acting = { ...desk, actor: { ...desk.actor, for: seatAt(4) } };
    expect(opinionOf(told.and([on('second'), acting]))?.seconds).toEqual([
      { seat: seatAt(4), recorded: true },
    ]);
  });
});
