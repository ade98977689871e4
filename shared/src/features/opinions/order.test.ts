import { describe, expect, test } from 'vitest';
import { hide, judge, merge, on, raise } from '../../testing/opinion-commands.ts';
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

const move = (n: number, item: number) =>
  ({ type: 'opinions/move-opinion', opinion: opinionAt(n), item: itemAt(item) }) as const;
const counts = (part: object) => ({ waiting: 0, shown: 0, hidden: 0, withdrawn: 0, ...part });
const one = story([raise(), as(1)]);
const three = story([raise(), as(1)], [raise(), as(2)], [raise(), as(3)]);

describe('showing and hiding', () => {
  test('[OP19] from anywhere to anywhere', () => {
    const hidden = one.and([hide(), desk]);
    expect(opinionOf(hidden)).toMatchObject({ status: 'hidden', hiddenReason: '点了邻居的名' });
    const held = hidden.and([on('hold-opinion'), desk]);
    expect(opinionOf(held)).toMatchObject({ status: 'waiting', hiddenReason: null });
    expect(opinionOf(held.and([hide(1, '再看'), desk]))).toMatchObject({
      status: 'hidden',
      hiddenReason: '再看',
    });
    expect(opinionOf(hidden.and([on('show-opinion'), desk]))).toMatchObject({
      status: 'shown',
      hiddenReason: null,
    });
    expect(opinionOf(held.and([on('show-opinion'), desk]))).toEqual(opinionOf(one));
  });

  test('[OP19] of two at once: the same press changes nothing, a second reason is not lost unseen', () => {
    expect(one.when(on('show-opinion'), desk)).toEqual(nothingHappens);
    expect(one.and([on('hold-opinion'), desk]).when(on('hold-opinion'), desk)).toEqual(
      nothingHappens,
    );
    expect(one.and([hide(), desk]).when(hide(1, '别的理由'), desk)).toEqual(
      refusedWith('already-hidden'),
    );
    expect(one.when(hide(5), desk)).toEqual(refusedWith('opinion-unknown'));
  });

  test.each(['adopted', 'partly'] as const)(
    '[OP20] what was judged %s stays in sight',
    (adoption) => {
      const told = one.and([judge({ adoption, reason: '写入第二条' }), desk]);
      expect(told.when(hide(), desk)).toEqual(refusedWith('opinion-adopted'));
      expect(told.when(on('hold-opinion'), desk)).toEqual(refusedWith('opinion-adopted'));
      const pending = told.and([judge({ adoption: 'pending', instead: adoption }), desk]);
      expect(pending.when(hide(), desk).ok).toBe(true);
      expect(
        one.and([judge({ adoption: 'not', reason: '规范不许' }), desk]).when(hide(), desk).ok,
      ).toBe(true);
    },
  );
});

describe('folding and moving', () => {
  test('[OP21] one is folded into another and unfolded again', () => {
    const told = three.and([merge(2, 1), desk]);
    expect(opinionOf(told, 2)?.mergedInto).toBe(opinionAt(1));
    expect(told.when(merge(2, 1), desk)).toEqual(nothingHappens);
    expect(told.when(merge(2, 3), desk)).toEqual(
      refusedWith('already-merged', { into: opinionAt(1) }),
    );
    expect(told.and([on('unmerge-opinion', 2), desk]).state).toEqual(three.state);
    expect(one.when(on('unmerge-opinion'), desk)).toEqual(refusedWith('not-merged'));
  });

  test('[OP21] neither chains nor circles', () => {
    const told = three.and([merge(2, 1), desk]);
    expect(three.when(merge(1, 1), desk)).toEqual(refusedWith('merge-with-itself'));
    expect(told.when(merge(1, 2), desk)).toEqual(refusedWith('has-merged', { count: 1 }));
    expect(told.when(merge(1, 3), desk)).toEqual(refusedWith('has-merged', { count: 1 }));
    expect(told.when(merge(3, 2), desk)).toEqual(
      refusedWith('merge-into-merged', { into: opinionAt(1) }),
    );
    expect(told.when(merge(3, 1), desk).ok).toBe(true);
  });

  test('[OP21] only into a shown one of the same item', () => {
    const elsewhere = one.and([raise({ item: itemAt(2) }), as(2)]);
    expect(elsewhere.when(merge(2, 1), desk)).toEqual(refusedWith('merge-other-item'));
    expect(three.and([hide(1), desk]).when(merge(2, 1), desk)).toEqual(
      refusedWith('opinion-not-shown'),
    );
    expect(three.when(merge(2, 9), desk)).toEqual(refusedWith('opinion-unknown'));
    expect(three.and([hide(2), desk]).when(merge(2, 1), desk)).toEqual(
      refusedWith('opinion-hidden'),
    );
    expect(three.and([on('withdraw-opinion', 2), as(2)]).when(merge(2, 1), desk)).toEqual(
      refusedWith('opinion-withdrawn'),
    );
    expect(three.and([judge({ opinion: opinionAt(2) }), desk]).when(merge(2, 1), desk)).toEqual(
      refusedWith('opinion-adopted'),
    );
    expect(three.and([on('hold-opinion', 2), desk]).when(merge(2, 1), desk).ok).toBe(true);
  });

  test('[OP22] a move takes the counts along', () => {
    const told = three.and([move(2, 2), desk]);
    expect(told.state.counts).toEqual({
      [itemAt(1)]: counts({ shown: 2 }),
      [itemAt(2)]: counts({ shown: 1 }),
    });
    expect(told.when(move(2, 2), desk)).toEqual(nothingHappens);
    for (const item of [3, 9])
      expect(three.when(move(1, item), desk)).toEqual(refusedWith('item-unknown'));
    const folded = three.and([merge(2, 1), desk]);
    expect(folded.when(move(2, 2), desk)).toEqual(
      refusedWith('already-merged', { into: opinionAt(1) }),
    );
    expect(folded.when(move(1, 2), desk)).toEqual(refusedWith('has-merged', { count: 1 }));
    expect(three.and([on('withdraw-opinion', 2), as(2)]).when(move(2, 2), desk)).toEqual(
      refusedWith('opinion-withdrawn'),
    );
  });
});
