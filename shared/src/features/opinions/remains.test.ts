import { describe, expect, test } from 'vitest';
import { type Audience, getIn, valuesOf } from '../../kernel/index.ts';
import { edit, hide, judge, note, on, raise, reply } from '../../testing/opinion-commands.ts';
import { as, desk, device, itemAt, opinionAt, opinionOf, story } from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';
import { opinions } from './index.ts';

const lookFirst = [{ type: 'opinions/look-first' }, desk] as const;
const others: readonly Audience[] = ['public', 'participant'];

describe('what remains', () => {
  test('[OP31] erased words read as null and everything else stays', () => {
    const told = story(
      [raise(), as(1)],
      [reply(), as(7)],
      [judge({ reason: '写入' }), desk],
      [raise(), as(2)],
      [edit({ opinion: opinionAt(2) }), as(2)],
      [hide(2), desk],
      [on('show-opinion', 2), desk],
    );
    const erased = { events: told.events.map((event) => ({ ...event, words: null })) };
    for (const audience of ['staff', ...others] as const) {
      const { state } = device(erased, audience);
      expect(getIn(state.opinions, opinionAt(1))).toMatchObject({
        no: 1,
        text: null,
        adoption: 'adopted',
        adoptionReason: null,
        replies: [{ seat: seatAt(7), text: null }],
      });
      expect(getIn(state.opinions, opinionAt(2))).toMatchObject({
        text: null,
        stance: 'reserve',
        status: 'shown',
      });
    }
    const gone = device({ events: erased.events.slice(0, -1) }, 'participant', seatAt(2));
    expect(valuesOf(gone.state.own)).toMatchObject([{ status: 'hidden', text: null }]);
    const held = story([raise(), as(1)], [reply(), as(7)], [on('hold-opinion'), desk]);
    const blank = held.events
      .map((event) => ({ ...event, words: null }))
      .reduce(opinions.evolve, opinions.initial);
    const shown = held.in(blank).and([on('show-opinion'), desk]);
    expect(opinionOf(shown)).toMatchObject({
      text: null,
      status: 'shown',
      replies: [{ text: null }],
    });
  });

  test('[OP33] numbers that move one after the other arrive as one', () => {
    const told = story(
      lookFirst,
      [note(), desk],
      [note({ author: seatAt(2) }), desk],
      [on('second', 1), as(3)],
      [on('second', 2), as(3)],
      [on('second', 1), as(4)],
      [raise({ item: itemAt(2) }), as(1)],
      [raise({ text: '二' }), as(2)],
    );
    const moved = device(told, 'public').sent.filter(
      ({ type }) => type === 'opinions/numbers-moved',
    );
    const [first, ...rest] = moved;
    if (first === undefined) throw new Error('nothing moved');
    const both = rest.reduce((older, newer) => opinions.merge?.(older, newer) ?? older, first);
    const start = device({ events: told.events.slice(0, 3) }, 'public').state;
    expect(opinions.evolve(start, both)).toEqual(moved.reduce(opinions.evolve, start));
    expect(both.data).toMatchObject({
      seconds: [
        { opinion: opinionAt(2), count: 1 },
        { opinion: opinionAt(1), count: 2 },
      ],
    });
    expect(opinions.merge?.(told.events[0] ?? first, first)).toBeNull();
  });
});

describe('odd paths', () => {
  test('[OP6][OP7] how opinions are collected is known to everybody', () => {
    const told = story(lookFirst, [{ type: 'opinions/pause-collecting' }, desk]);
    expect(device(told, 'public').state).toMatchObject({ collecting: false, lookFirst: true });
  });

  test('[OP27] a projection made of a projection keeps what is one’s own', () => {
    const told = story(
      [raise(), as(1)],
      [raise(), as(2)],
      [on('second', 2), as(1)],
      [on('second', 1), as(2)],
      [hide(), desk],
    );
    const couple = opinions.project(told.state, {
      audience: 'participant',
      seats: [seatAt(1), seatAt(2)],
    });
    const one = opinions.project(told.state, { audience: 'participant', seats: [seatAt(1)] });
    expect(opinions.project(couple, { audience: 'participant', seats: [seatAt(1)] })).toEqual(one);
  });

  test('[OP16] whoever has left the roster since still counts as one person', () => {
    const told = story([raise(), as(1)], [on('second'), as(2)]).in({}, { gone: [2] });
    expect(opinionOf(told.and([on('second'), as(3)]))?.secondCount).toBe(2);
  });

  test('[OP31] what a later version writes leaves the state as it is', () => {
    const { state } = story([raise(), as(1)]);
    const later = {
      type: 'opinions/opinion-starred',
      data: { opinion: opinionAt(1) },
      words: null,
      seq: 9,
      at: 9,
      actor: desk.actor,
    } as never;
    expect(opinions.evolve(state, later)).toBe(state);
  });
});
