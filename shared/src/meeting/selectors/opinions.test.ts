import { describe, expect, test } from 'vitest';
import { opinions } from '../../features/opinions/index.ts';
import { getIn } from '../../kernel/index.ts';
import { seatAt } from '../../testing/index.ts';
import { hide, merge, note, on, raise } from '../../testing/opinion-commands.ts';
import { as, desk, itemAt, opinionAt, story } from '../../testing/opinions.ts';
import {
  type OpinionThread,
  opinionsByStance,
  opinionsByTime,
  recordsToConfirm,
  waitingOpinions,
} from './opinions.ts';

const numbersOf = (threads: readonly OpinionThread[]) =>
  threads.map(({ opinion, folded }) => [opinion.no, ...folded.map(({ no }) => no)]);

describe('opinions of an item', () => {
  const told = story(
    [raise({ stance: 'for' }), as(1)],
    [raise(), as(2)],
    [raise({ stance: 'for', text: '同上' }), as(3)],
    [raise({ item: itemAt(2) }), as(4)],
    [note({ author: seatAt(5), text: '纸条' }), desk],
    [merge(3, 1), desk],
    [merge(5, 1), desk],
  );

  test('by time, with those that were folded below the one they were folded into', () => {
    expect(numbersOf(opinionsByTime(told.state, itemAt(1)))).toEqual([[1, 3, 5], [2]]);
    expect(numbersOf(opinionsByTime(told.state, itemAt(2)))).toEqual([[4]]);
    expect(opinionsByTime(told.state, itemAt(3))).toEqual([]);
  });

  test('by side, for and against first, empty sides left out', () => {
    const sides = opinionsByStance(
      told.and([raise({ stance: 'neutral', text: '说明' }), as(7)]).state,
      itemAt(1),
    );
    expect(sides.map(({ stance, threads }) => [stance, numbersOf(threads)])).toEqual([
      ['for', [[1, 3, 5]]],
      ['against', [[2]]],
      ['neutral', [[6]]],
    ]);
  });

  test('what was folded into one that is out of sight stands by itself', () => {
    const hidden = told.and([hide(1), desk]).state;
    expect(numbersOf(opinionsByTime(hidden, itemAt(1), ['shown']))).toEqual([[2], [3], [5]]);
    const participant = opinions.project(hidden, { audience: 'participant', seats: [] });
    expect(numbersOf(opinionsByTime(participant, itemAt(1)))).toEqual([[2], [3], [5]]);
  });

  test('one’s own stand among them whatever became of them, and once', () => {
    const hidden = told.and([hide(1), desk], [on('second', 2), as(1)]).state;
    const author = opinions.project(hidden, {
      audience: 'participant',
      seats: [seatAt(1), seatAt(2)],
    });
    expect(numbersOf(opinionsByTime(author, itemAt(1)))).toEqual([[1, 3, 5], [2]]);
    expect(opinionsByTime(author, itemAt(1))[0]?.opinion).toMatchObject({
      status: 'hidden',
      secondCount: 0,
      adoption: 'pending',
      hiddenReason: null,
    });
    expect(getIn(author.ownSeconds, opinionAt(2))).toEqual([seatAt(1)]);
    expect(author.ownSeconds.size).toBe(1);
  });

  test('what waits for staff, and what waits for the person', () => {
    const waiting = told.and(
      [{ type: 'opinions/look-first' }, desk],
      [raise({ text: '晚到' }), as(4)],
    ).state;
    expect(waitingOpinions(waiting).map(({ no }) => no)).toEqual([6]);
    const person = (n: number) =>
      opinions.project(told.state, { audience: 'participant', seats: [seatAt(n)] });
    expect(recordsToConfirm(person(5)).map(({ no }) => no)).toEqual([5]);
    expect(recordsToConfirm(person(1))).toEqual([]);
    const verbatim = told.and([
      note({ author: seatAt(5), text: '原话', verbatim: true }),
      desk,
    ]).state;
    expect(
      recordsToConfirm(opinions.project(verbatim, { audience: 'public', seats: [seatAt(5)] })),
    ).toHaveLength(1);
  });
});
