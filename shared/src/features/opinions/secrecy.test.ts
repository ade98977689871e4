import { describe, expect, test } from 'vitest';
import { type Audience, getIn, valuesOf } from '../../kernel/index.ts';
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
import { as, desk, device, itemAt, opinionAt, story } from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';
import { opinions } from './index.ts';
import { noCounts } from './state.ts';

const lookFirst = [{ type: 'opinions/look-first' }, desk] as const;
const others: readonly Audience[] = ['public', 'participant'];
const counts = (part: object) => ({ [itemAt(1)]: { ...noCounts, ...part } });

describe('who sees what', () => {
  test.each(others)(
    '[OP26] %s gets a shown one whole and loses a hidden one without a word of why',
    (audience) => {
      const waiting = story(
        lookFirst,
        [raise(), as(1)],
        [edit({ text: '要有说法' }), as(1)],
        [edit({ text: '白纸黑字' }), as(1)],
      );
      const shown = waiting.and([on('show-opinion'), desk]);
      expect(device(shown, audience).state.opinions).toEqual(
        opinions.project(shown.state, { audience, seats: [] }).opinions,
      );
      expect(getIn(device(shown, audience).state.opinions, opinionAt(1))).toMatchObject({
        no: 1,
        text: '白纸黑字',
        status: 'shown',
      });
      const hidden = shown.and([hide(1, '点名'), desk]);
      expect(device(hidden, audience).state).toMatchObject({
        opinions: { size: 0 },
        counts: counts({ hidden: 1 }),
      });
      expect(device(hidden, audience).bytes).not.toContain('点名');
      const back = hidden.and([on('show-opinion'), desk]);
      expect(device(back, audience).bytes).not.toContain('点名');
      expect(device(back.and([on('hold-opinion'), desk]), audience).state.opinions.size).toBe(0);
      expect(device(back.and([on('withdraw-opinion'), as(1)]), audience).state.opinions.size).toBe(
        0,
      );
    },
  );

  test.each(others)(
    '[OP27] of what waits, is hidden or withdrawn %s gets neither word nor author',
    (audience) => {
      const told = story(
        lookFirst,
        [raise(), as(1)],
        [edit({ text: '第二稿' }), as(1)],
        [note({ author: seatAt(2), text: '别的' }), desk],
        [merge(1, 2), desk],
        [on('unmerge-opinion'), desk],
        [{ type: 'opinions/mark-verbatim', opinion: opinionAt(1), verbatim: true }, desk],
        [{ type: 'opinions/move-opinion', opinion: opinionAt(1), item: itemAt(2) }, desk],
        [hide(), desk],
        [on('hold-opinion'), desk],
        [on('withdraw-opinion'), as(1)],
        [on('restore-opinion'), as(1)],
      );
      const { bytes, sent } = device(told, audience);
      for (const secret of ['井道', '第二稿', '点了邻居的名', opinionAt(1), seatAt(1)])
        expect(bytes).not.toContain(secret);
      expect(sent.filter(({ type }) => type === 'opinions/numbers-moved')).toHaveLength(6);
    },
  );

  test('[OP27] the author follows it through everything but the reason', () => {
    const told = story(lookFirst, [raise(), as(1)], [hide(), desk]);
    const mine = device(told, 'participant', seatAt(1));
    expect(valuesOf(mine.state.own)).toMatchObject([
      { id: opinionAt(1), status: 'hidden', text: '井道挡住次卧窗户' },
    ]);
    expect(mine.bytes).not.toContain('点了邻居的名');
    for (const then of [on('hold-opinion'), on('show-opinion')]) {
      const after = device(told.and([then, desk]), 'participant', seatAt(1));
      expect(valuesOf(after.state.own)[0]?.status).toBe(
        then.type === 'opinions/hold-opinion' ? 'waiting' : 'shown',
      );
      expect(after.bytes).not.toContain('点了邻居的名');
    }
    expect(device(told, 'participant', seatAt(2)).state.own.size).toBe(0);
  });

  test('[OP27] the author’s other seats do not follow, the device’s other seats do not mix', () => {
    const told = story(
      lookFirst,
      [raise(), as(1)],
      [raise(), as(2)],
      [on('show-opinion', 2), desk],
      [on('second', 2), as(1)],
    );
    const couple = device(told, 'participant', seatAt(1), seatAt(2));
    expect(couple.state).toEqual(
      opinions.project(told.state, { audience: 'participant', seats: [seatAt(1), seatAt(2)] }),
    );
    expect(couple.state.own.size).toBe(2);
    expect(getIn(couple.state.ownSeconds, opinionAt(2))).toEqual([seatAt(1)]);
  });

  test('[OP29] others get the number of seconds, and no hand', () => {
    const told = story(
      [raise(), as(1)],
      [on('second'), as(2)],
      [on('second'), as(3)],
      [on('unsecond'), as(3)],
    );
    const { state, bytes } = device(told, 'public');
    expect(getIn(state.opinions, opinionAt(1))).toMatchObject({ seconds: [], secondCount: 1 });
    for (const hand of [seatAt(2), seatAt(3)]) expect(bytes).not.toContain(hand);
    expect(getIn(device(told, 'participant', seatAt(2)).state.ownSeconds, opinionAt(1))).toEqual([
      seatAt(2),
    ]);
    expect(device(told, 'participant', seatAt(3)).state.ownSeconds.size).toBe(0);
    const hidden = told.and([hide(), desk], [on('unsecond'), as(2)]);
    expect(device(hidden, 'public').sent).toHaveLength(5);
  });

  test.each(others)('[OP30] what stood there before stays with staff: %s', (audience) => {
    const told = story(
      [note({ text: '记错的话' }), desk],
      [correct(), desk],
      [reply({ text: '答错了' }), as(7)],
      [reply({ text: '答对了' }), as(7)],
    ).and(
      [judge({ reason: '先采纳' }), desk],
      [judge({ adoption: 'not', reason: '查了规范', instead: 'adopted' }), desk],
    );
    const later = device({ events: told.events.slice(1) }, audience).bytes;
    expect(later).not.toContain('记错的话');
    expect(later.match(/答错了/g)).toHaveLength(1);
    expect(later.match(/先采纳/g)).toHaveLength(1);
  });
});
