import { describe, expect, test } from 'vitest';
import { hide, judge, merge, on, raise, reply } from '../../testing/opinion-commands.ts';
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

const _move = (n: number, item: number) =>
  ({ type: 'opinions/move-opinion', opinion: opinionAt(n), item: itemAt(item) }) as const;
const _counts = (part: object) => ({ waiting: 0, shown: 0, hidden: 0, withdrawn: 0, ...part });
const one = story([raise(), as(1)]);
const three = story([raise(), as(1)], [raise(), as(2)], [raise(), as(3)]);

describe('answers', () => {
  test('[OP23] departments and experts reply themselves, staff for anybody', () => {
    const told = one.and(
      [reply(), as(7)],
      [reply({ text: '结构可行' }), as(8)],
      [reply({ seat: seatAt(3), text: '村委来办' }), desk],
    );
    expect(opinionOf(told)?.replies.map(({ seat, text }) => [seat, text])).toEqual([
      [seatAt(7), '改用玻璃井道'],
      [seatAt(8), '结构可行'],
      [seatAt(3), '村委来办'],
    ]);
    expect(one.when(reply(), as(2))).toEqual(refusedWith('reply-not-yours'));
    expect(one.when(reply({ seat: seatAt(7) }), as(8))).toEqual(refusedWith('reply-not-yours'));
    expect(one.when(reply({ seat: seatAt(42) }), desk)).toEqual(refusedWith('no-seat'));
    expect(one.when(reply(), { ...desk, actor: { seat: null, account: null, for: null } })).toEqual(
      refusedWith('no-seat'),
    );
    expect(one.and([hide(), desk]).when(reply(), as(7))).toEqual(refusedWith('opinion-not-shown'));
  });

  test('[OP23] a reply is changed, and taken back', () => {
    const told = one.and([reply(), as(7)]);
    expect(told.when(reply(), as(7))).toEqual(nothingHappens);
    expect(opinionOf(told.and([reply({ text: '另有方案' }), as(7)]))?.replies).toMatchObject([
      { text: '另有方案' },
    ]);
    expect(opinionOf(told.and([reply({ text: null }), as(7)]))?.replies).toEqual([]);
    expect(one.when(reply({ text: null }), as(7))).toEqual(nothingHappens);
  });

  test('[OP23] twenty replies are enough', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      seat: seatAt(100 + i),
      text: '答',
      at: 0,
    }));
    const opinion = opinionOf(one);
    if (opinion === undefined) throw new Error('no opinion');
    const bucket = Object.fromEntries(
      Object.keys(one.state.opinions.buckets).map((key) => [
        key,
        { [opinion.id]: { ...opinion, replies: many } },
      ]),
    );
    const full = one.in({ opinions: { size: 1, buckets: bucket } });
    expect(full.when(reply(), as(7))).toEqual(refusedWith('replies-full', { max: 20 }));
  });

  test('[OP24] only what is shown and stands by itself is judged', () => {
    expect(opinionOf(one.and([judge({ reason: '写入第二条' }), desk]))).toMatchObject({
      adoption: 'adopted',
      adoptionReason: '写入第二条',
    });
    expect(one.and([hide(), desk]).when(judge(), desk)).toEqual(refusedWith('opinion-not-shown'));
    expect(one.and([on('hold-opinion'), desk]).when(judge(), desk)).toEqual(
      refusedWith('opinion-not-shown'),
    );
    expect(three.and([merge(1, 2), desk]).when(judge(), desk)).toEqual(
      refusedWith('already-merged', { into: opinionAt(2) }),
    );
    for (const adoption of ['partly', 'not'] as const)
      expect(one.when(judge({ adoption }), desk)).toEqual(refusedWith('reason-needed'));
  });

  test('[OP25] somebody judged meanwhile', () => {
    const told = one.and([judge({ adoption: 'not', reason: '规范不许' }), desk]);
    expect(told.when(judge(), desk)).toEqual(refusedWith('judged-meanwhile', { now: 'not' }));
    expect(told.when(judge({ adoption: 'not', reason: '规范不许' }), desk)).toEqual(nothingHappens);
    expect(one.when(judge({ adoption: 'pending', reason: '再看' }), desk)).toEqual(nothingHappens);
    expect(
      opinionOf(told.and([judge({ adoption: 'pending', reason: '再看', instead: 'not' }), desk])),
    ).toMatchObject({ adoption: 'pending', adoptionReason: null });
  });
});
