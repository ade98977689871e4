import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { edit, hide, note, on, raise } from '../../testing/opinion-commands.ts';
import {
  as,
  desk,
  itemAt,
  nothingHappens,
  opinionAt,
  opinionOf,
  story,
} from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';
import { maxOpinions, maxPerPerson, opinionsCommands } from './commands.ts';

const refused = (code: string) => expect.objectContaining({ ok: false, code });
const shown = { waiting: 0, shown: 1, hidden: 0, withdrawn: 0 };

describe('giving an opinion', () => {
  test('[OP1] a raised opinion carries channel, stance, words and the next number', () => {
    const told = story(
      [raise({ channel: 'live' }), as(1)],
      [raise({ item: itemAt(2), stance: 'for' }), as(2)],
    );
    expect(opinionOf(told)).toMatchObject({
      no: 1,
      author: seatAt(1),
      channel: 'live',
      stance: 'against',
      text: '井道挡住次卧窗户',
      status: 'shown',
      record: null,
    });
    expect(opinionOf(told, 2)).toMatchObject({ no: 2, item: itemAt(2), stance: 'for' });
    expect(told.state.counts).toEqual({ [itemAt(1)]: shown, [itemAt(2)]: shown });
  });

  test('[OP1] a number is not given again after a withdrawal', () => {
    const told = story([raise(), as(1)], [on('withdraw-opinion'), as(1)], [raise(), as(1)]);
    expect(opinionOf(told, 2)?.no).toBe(2);
  });

  test.each([
    ['no-seat', raise(), { ...as(1), actor: { seat: null, account: null, for: null } }],
    ['no-seat', raise(), as(42)],
    ['item-unknown', raise({ item: itemAt(9) }), as(1)],
    ['too-late', raise({ item: itemAt(3) }), as(1)],
    ['no-seat', note({ author: seatAt(42) }), desk],
    ['too-late', note({ item: itemAt(3) }), desk],
  ])('[OP2] refused: %s', (code, command, acting) => {
    expect(story().when(command, acting)).toEqual(refused(code));
  });

  test('[OP3] a device of one’s own has no paper and no telephone', () => {
    const { input } = opinionsCommands['opinions/raise-opinion'];
    const body = { item: itemAt(1), stance: 'for', text: '同意' };
    expect(z.safeParse(input, { ...body, channel: 'typed' }).success).toBe(true);
    for (const channel of ['paper', 'telephone', '__proto__', null])
      expect(z.safeParse(input, { ...body, channel }).success).toBe(false);
  });

  test('[OP3] nothing but an opinion passes as one', () => {
    const { input } = opinionsCommands['opinions/raise-opinion'];
    const body = { item: itemAt(1), channel: 'typed', stance: 'for', text: '同意' };
    const hostile = [
      { text: '' },
      { text: '   ' },
      { text: 'x'.repeat(2001) },
      { text: '\u202e反' },
      { text: 7 },
      { stance: 'yes' },
      { item: 'x' },
      { author: seatAt(2) },
    ];
    for (const part of hostile)
      expect(z.safeParse(input, { ...body, ...part }).success).toBe(false);
  });

  test('[OP4] the same words of the same person are taken once', () => {
    const told = story([raise(), as(2)]);
    expect(told.when(raise(), as(9))).toEqual({
      ok: false,
      code: 'already-raised',
      detail: { no: 1 },
    });
    expect(told.when(note({ author: seatAt(2) }), desk)).toEqual(refused('already-raised'));
    for (const other of [
      raise({ stance: 'for' }),
      raise({ item: itemAt(2) }),
      raise({ text: '别的话' }),
    ])
      expect(told.when(other, as(2)).ok).toBe(true);
    expect(told.when(raise(), as(1)).ok).toBe(true);
  });

  test('[OP4] hidden words are not said again by withdrawing and raising them anew', () => {
    const hidden = story([raise(), as(1)], [hide(), desk]);
    expect(hidden.when(raise(), as(1))).toEqual(refused('already-raised'));
    const withdrawn = hidden.and([on('withdraw-opinion'), as(1)]);
    expect(withdrawn.when(raise(), as(1))).toEqual(refused('already-raised'));
    const plain = story([raise(), as(1)], [on('withdraw-opinion'), as(1)]);
    expect(plain.when(raise(), as(1)).ok).toBe(true);
  });

  test('[OP5] what staff write down names both and awaits the person', () => {
    const told = story([note(), desk]);
    expect(opinionOf(told)).toMatchObject({
      author: seatAt(1),
      channel: 'paper',
      record: { by: seatAt(6), answer: 'awaiting' },
    });
    const answer = (agrees: boolean) =>
      ({ type: 'opinions/answer-record', opinion: opinionAt(1), agrees }) as const;
    expect(told.when(answer(true), as(2))).toEqual(refused('not-your-opinion'));
    expect(opinionOf(told.and([answer(true), as(1)]))?.record?.answer).toBe('confirmed');
    expect(opinionOf(told.and([answer(false), as(1)]))?.record?.answer).toBe('contested');
    expect(told.and([answer(true), as(1)]).when(answer(true), as(1))).toEqual(nothingHappens);
    expect(story([raise(), as(1)]).when(answer(true), as(1))).toEqual(refused('not-recorded'));
  });

  test('[OP5] staff who act for a person write it down as well', () => {
    const acting = { ...desk, actor: { ...desk.actor, for: seatAt(1) } };
    expect(opinionOf(story([raise(), acting]))).toMatchObject({
      author: seatAt(1),
      record: { by: seatAt(6), answer: 'awaiting' },
    });
  });

  test('[OP6] paused: devices wait, staff and seconds go on', () => {
    const told = story([raise(), as(1)], [{ type: 'opinions/pause-collecting' }, desk]);
    expect(told.when(raise({ text: '还有一句' }), as(1))).toEqual(refused('collecting-paused'));
    expect(told.when(edit(), as(1))).toEqual(refused('collecting-paused'));
    expect(told.when(note({ text: '纸条' }), desk).ok).toBe(true);
    expect(told.when(on('second'), as(2)).ok).toBe(true);
    expect(told.when({ type: 'opinions/pause-collecting' }, desk)).toEqual(nothingHappens);
    expect(
      told
        .and([{ type: 'opinions/resume-collecting' }, desk])
        .when(raise({ text: '还有一句' }), as(1)).ok,
    ).toBe(true);
    expect(story().when({ type: 'opinions/resume-collecting' }, desk)).toEqual(nothingHappens);
  });

  test('[OP7] where a look comes first, raised ones wait and written-down ones do not', () => {
    const told = story(
      [{ type: 'opinions/look-first' }, desk],
      [raise(), as(1)],
      [note({ text: '纸条' }), desk],
    );
    expect(opinionOf(told)?.status).toBe('waiting');
    expect(opinionOf(told, 2)?.status).toBe('shown');
    expect(told.state.counts[itemAt(1)]).toEqual({ waiting: 1, shown: 1, hidden: 0, withdrawn: 0 });
    expect(told.when({ type: 'opinions/look-first' }, desk)).toEqual(nothingHappens);
    const direct = told.and([{ type: 'opinions/show-directly' }, desk]);
    expect(opinionOf(direct)?.status).toBe('waiting');
  });

  test('[OP8] a person raises fifty under all seats together; staff still write down', () => {
    const many = Array.from(
      { length: maxPerPerson },
      (_, i) => [raise({ text: `第${i}句` }), as(i % 2 === 0 ? 2 : 9)] as const,
    );
    const told = story(...many);
    expect(told.when(raise(), as(2))).toEqual({
      ok: false,
      code: 'too-many-opinions',
      detail: { max: maxPerPerson },
    });
    expect(told.when(note({ author: seatAt(2) }), desk).ok).toBe(true);
    expect(told.when(raise(), as(1)).ok).toBe(true);
  });

  test('[OP8] a full meeting takes no more', () => {
    const told = story([raise(), as(1)]);
    const full = told.in({
      ...told.state,
      opinions: { ...told.state.opinions, size: maxOpinions },
    });
    expect(full.when(raise({ text: '一句' }), as(2))).toEqual(refused('opinions-full'));
  });
});
