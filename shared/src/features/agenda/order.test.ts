import { describe, expect, test } from 'vitest';
import { getIn, type Id } from '../../kernel/index.ts';
import { given, idAt, past, recorded } from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import type { AgendaCommand } from './commands.ts';
import { agenda } from './index.ts';
import { siblingsOf } from './state.ts';

const closed = { voteOpen: false };
const having = (...commands: AgendaCommand[]) =>
  given(agenda, ...past(agenda, closed, ...commands));
const at = (n: number): Id<'agenda-item'> => idAt(n);
const made = at(777);
const form = { kind: 'discussion', title: '井道形式', minutes: 20 } as const;
const add = (parent: number | null = null): AgendaCommand => ({
  type: 'agenda/add-item',
  parent: parent === null ? null : at(parent),
  ...form,
});
const about = <T extends AgendaCommand['type']>(type: T, n: number) => ({ type, item: at(n) });

describe('adding', () => {
  test('[AG1] an item is added behind its last sibling', () => {
    const state = having(add())
      .when(add(), closed)
      .then({
        type: 'agenda/item-added',
        data: { item: made, parent: null, index: 1, kind: 'discussion', minutes: 20 },
        words: { title: '井道形式' },
      });
    expect(state.order).toEqual([at(1), made]);
    expect(getIn(state.items, made)).toMatchObject({
      title: '井道形式',
      minutes: 20,
      status: 'waiting',
      parent: null,
    });
  });

  test('[AG1] below a heading it is counted there', () => {
    const { state } = having(add(), add(1), add(1), add());
    expect(state.order).toEqual([at(1), at(4)]);
    expect(siblingsOf(state, at(1))).toEqual([at(2), at(3)]);
  });

  test.each([
    ['title', ''],
    ['title', '   '],
    ['title', '长'.repeat(121)],
    ['title', 7],
    ['minutes', 0],
    ['minutes', 481],
    ['minutes', 2.5],
    ['minutes', '20'],
    ['kind', 'vote'],
    ['parent', 'first'],
    ['parent', undefined],
    ['index', 0],
  ])('an item with %s %j is malformed', (field, value) => {
    const body = { ...add(), [field]: value };
    expect(parseCommand(body)).toMatchObject({ ok: false, code: 'malformed' });
  });

  test('[AG2] there are two levels', () => {
    having(add(), add(1)).when(add(2), closed).thenRejected('agenda-too-deep');
  });

  test('[AG2] nothing is added below what is not there or no longer waits', () => {
    having(add()).when(add(9), closed).thenRejected('item-unknown');
    having(add(), about('agenda/remove-item', 1)).when(add(1), closed).thenRejected('item-unknown');
    having(add(), about('agenda/start-item', 1))
      .when(add(1), closed)
      .thenRejected('item-under-way');
    having(add(), about('agenda/skip-item', 1)).when(add(1), closed).thenRejected('item-under-way');
  });

  test('[AG3] at most 200, removed ones included', () => {
    const full = Array.from({ length: 200 }, () => add());
    having(...full, about('agenda/remove-item', 1))
      .when(add(), closed)
      .thenRejected('agenda-full', { max: 200 });
    expect(having(...full).state.items.size).toBe(200);
  });

  test('[AG14] an erased title reads as null and everything else stays', () => {
    const change = {
      type: 'agenda/change-item',
      item: at(1),
      kind: 'ballot',
      title: '表决',
      minutes: null,
    } as const;
    const [added, changed] = past(agenda, closed, add(), change).map(recorded);
    const [whole, erased] = [added!, { ...added!, words: null } as NonNullable<typeof added>].map(
      (event) => agenda.evolve(agenda.initial, event),
    );
    expect(getIn(erased!.items, at(1))).toEqual({ ...getIn(whole!.items, at(1))!, title: null });
    const later = agenda.evolve(whole!, { ...changed!, words: null } as NonNullable<typeof added>);
    expect(getIn(later.items, at(1))).toMatchObject({ title: null, kind: 'ballot', minutes: null });
    expect(agenda.counter?.({ ...changed!, words: null } as NonNullable<typeof added>)).toBeNull();
  });
});
