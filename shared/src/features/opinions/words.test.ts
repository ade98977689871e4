import { describe, expect, test } from 'vitest';
import {
  correct,
  edit,
  hide,
  judge,
  merge,
  note,
  on,
  raise,
  reply,
} from '../../testing/opinion-commands.ts';
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

const lookFirst = [{ type: 'opinions/look-first' }, desk] as const;
const answered = (agrees: boolean) =>
  [{ type: 'opinions/answer-record', opinion: opinionAt(1), agrees }, as(1)] as const;
const verbatim = (yes: boolean) =>
  ({ type: 'opinions/mark-verbatim', opinion: opinionAt(1), verbatim: yes }) as const;

describe('changing the words', () => {
  test('[OP9] the author edits, and nobody else', () => {
    const told = story([raise(), as(1)]);
    expect(opinionOf(told.and([edit(), as(1)]))).toMatchObject({
      text: '采光要有说法',
      stance: 'reserve',
      channel: 'typed',
      status: 'shown',
    });
    expect(opinionOf(told.and([edit(), as(1)]))?.editedAt).not.toBeNull();
    expect(told.when(edit(), as(2))).toEqual(refusedWith('not-your-opinion'));
    expect(told.when(edit(), desk)).toEqual(refusedWith('not-your-opinion'));
    expect(told.when(edit({ opinion: opinionAt(7) }), as(1))).toEqual(
      refusedWith('opinion-unknown'),
    );
    expect(told.when(edit({ text: '井道挡住次卧窗户', stance: 'against' }), as(1))).toEqual(
      nothingHappens,
    );
    expect(story([raise(), as(2)]).when(edit(), as(9)).ok).toBe(true);
  });

  test.each([
    ['a second', [[on('second'), as(2)]]],
    [
      'a fold into it',
      [
        [raise({ text: '同上' }), as(2)],
        [merge(2, 1), desk],
      ],
    ],
    [
      'a fold',
      [
        [raise({ text: '同上' }), as(2)],
        [merge(1, 2), desk],
      ],
    ],
    ['a reply', [[reply(), as(7)]]],
    ['a judgement', [[judge(), desk]]],
  ] as const)('[OP9][OP14] once somebody has built on it the words stay: %s', (_what, steps) => {
    const told = story([raise(), as(1)]).and(...steps);
    expect(told.when(edit(), as(1))).toEqual(refusedWith('opinion-built-on'));
    expect(told.when(on('withdraw-opinion'), as(1))).toEqual(refusedWith('opinion-built-on'));
  });

  test('[OP9] a second that was taken back leaves the words free again', () => {
    const told = story([raise(), as(1)], [on('second'), as(2)], [on('unsecond'), as(2)]);
    expect(told.when(edit(), as(1)).ok).toBe(true);
  });

  test('[OP10] where a look comes first an edited opinion waits again', () => {
    const told = story(lookFirst, [raise(), as(1)], [on('show-opinion'), desk], [edit(), as(1)]);
    expect(opinionOf(told)?.status).toBe('waiting');
    expect(told.state.counts[itemAt(1)]).toEqual({ waiting: 1, shown: 0, hidden: 0, withdrawn: 0 });
  });

  test('[OP10] an edit brings nothing to light that staff hold back', () => {
    const told = story([raise(), as(1)], [on('hold-opinion'), desk], [edit(), as(1)]);
    expect(opinionOf(told)?.status).toBe('waiting');
  });

  test('[OP11] hidden and withdrawn ones are not edited', () => {
    expect(story([raise(), as(1)], [hide(), desk]).when(edit(), as(1))).toEqual(
      refusedWith('opinion-hidden'),
    );
    expect(story([raise(), as(1)], [on('withdraw-opinion'), as(1)]).when(edit(), as(1))).toEqual(
      refusedWith('opinion-withdrawn'),
    );
  });

  test('[OP12] staff correct what staff wrote down, until it is confirmed', () => {
    const told = story([note(), desk]);
    const corrected = told.and(answered(false), [correct(), desk]);
    expect(opinionOf(corrected)).toMatchObject({
      text: '采光要有说法',
      channel: 'telephone',
      stance: 'reserve',
      author: seatAt(1),
      record: { answer: 'awaiting' },
    });
    expect(told.and(answered(true)).when(correct(), desk)).toEqual(
      refusedWith('opinion-confirmed'),
    );
    expect(story([raise(), as(1)]).when(correct(), desk)).toEqual(refusedWith('not-recorded'));
    expect(told.and([on('second'), as(2)]).when(correct(), desk)).toEqual(
      refusedWith('opinion-built-on'),
    );
  });

  test('[OP12] an author who edits what staff wrote down has confirmed it', () => {
    const told = story([note(), desk], [edit(), as(1)]);
    expect(opinionOf(told)).toMatchObject({
      channel: 'paper',
      record: { by: seatAt(6), answer: 'confirmed' },
    });
    expect(told.when(correct(), desk)).toEqual(refusedWith('opinion-confirmed'));
  });

  test('[OP12] an opinion that its author changed and staff did not write stays free of a record', () => {
    expect(opinionOf(story([raise(), as(1)], [edit(), as(1)]))?.record).toBeNull();
  });

  test('[OP13] verbatim: nobody changes a word', () => {
    const told = story([note({ verbatim: true }), desk]);
    expect(told.when(correct(), desk)).toEqual(refusedWith('opinion-verbatim'));
    expect(told.when(edit(), as(1))).toEqual(refusedWith('opinion-verbatim'));
    expect(told.when(verbatim(true), desk)).toEqual(nothingHappens);
    expect(told.and([verbatim(false), desk]).when(edit(), as(1)).ok).toBe(true);
    expect(story([raise(), as(1)], [verbatim(true), desk]).when(edit(), as(1))).toEqual(
      refusedWith('opinion-verbatim'),
    );
    expect(told.and([on('withdraw-opinion'), as(1)]).when(verbatim(false), desk)).toEqual(
      refusedWith('opinion-withdrawn'),
    );
  });

  test('[OP14] an author withdraws and restores; nobody else does', () => {
    const told = story([raise(), as(1)]);
    expect(told.when(on('withdraw-opinion'), as(2))).toEqual(refusedWith('not-your-opinion'));
    expect(told.when(on('withdraw-opinion'), desk)).toEqual(refusedWith('not-your-opinion'));
    expect(told.when(on('restore-opinion'), as(1))).toEqual(refusedWith('opinion-not-withdrawn'));
    const gone = told.and([on('withdraw-opinion'), as(1)]);
    expect(gone.state.counts[itemAt(1)]).toEqual({ waiting: 0, shown: 0, hidden: 0, withdrawn: 1 });
    expect(gone.when(on('withdraw-opinion'), as(1))).toEqual(nothingHappens);
    for (const again of [on('show-opinion'), on('hold-opinion'), hide()])
      expect(gone.when(again, desk)).toEqual(refusedWith('opinion-withdrawn'));
    expect(opinionOf(gone.and([on('restore-opinion'), as(1)]))).toEqual(opinionOf(told));
  });

  test('[OP14] withdrawing and restoring is no way out of hiding', () => {
    const told = story(
      [raise(), as(1)],
      [hide(), desk],
      [on('withdraw-opinion'), as(1)],
      [on('restore-opinion'), as(1)],
    );
    expect(opinionOf(told)).toMatchObject({ status: 'hidden', hiddenReason: '点了邻居的名' });
  });

  test('[OP14] staff withdraw what they wrote down while it is unconfirmed, and only they restore it', () => {
    const told = story([note(), desk], [on('withdraw-opinion'), desk]);
    expect(told.when(on('restore-opinion'), as(1))).toEqual(refusedWith('not-your-opinion'));
    expect(told.when(on('restore-opinion'), desk).ok).toBe(true);
    const confirmed = story([note(), desk], answered(true));
    expect(confirmed.when(on('withdraw-opinion'), desk)).toEqual(refusedWith('opinion-confirmed'));
    const byAuthor = confirmed.and([on('withdraw-opinion'), as(1)]);
    expect(byAuthor.when(on('restore-opinion'), desk)).toEqual(refusedWith('opinion-confirmed'));
    const unasked = story([note(), desk], [on('withdraw-opinion'), as(1)]);
    expect(unasked.when(on('restore-opinion'), desk)).toEqual(refusedWith('not-your-opinion'));
    expect(
      unasked.when({ type: 'opinions/answer-record', opinion: opinionAt(1), agrees: true }, as(1)),
    ).toEqual(refusedWith('opinion-withdrawn'));
  });
});
