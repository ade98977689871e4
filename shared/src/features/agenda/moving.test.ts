import { describe, expect, test } from 'vitest';
import { getIn, type Id } from '../../kernel/index.ts';
import { given, idAt, past } from '../../testing/index.ts';
import type { AgendaCommand } from './commands.ts';
import { agenda } from './index.ts';
import { siblingsOf } from './state.ts';

const closed = { voteOpen: false };
const having = (...commands: AgendaCommand[]) =>
  given(agenda, ...past(agenda, closed, ...commands));
const at = (n: number): Id<'agenda-item'> => idAt(n);
const form = { kind: 'discussion', title: '井道形式', minutes: 20 } as const;
const add = (parent: number | null = null): AgendaCommand => ({
  type: 'agenda/add-item',
  parent: parent === null ? null : at(parent),
  ...form,
});
const about = <T extends AgendaCommand['type']>(type: T, n: number) => ({ type, item: at(n) });
const move = (n: number, to: number): AgendaCommand => ({
  type: 'agenda/move-item',
  item: at(n),
  to,
});
const orderOf = ({ state }: ReturnType<typeof having>) => state.order;

describe('changing, moving, removing', () => {
  test('[AG15] a changed item keeps its place and its progress, and what it was in the event', () => {
    const change = {
      type: 'agenda/change-item',
      item: at(1),
      kind: 'ballot',
      title: '表决',
      minutes: null,
    } as const;
    const state = having(add(), add(), about('agenda/start-item', 1))
      .when(change, closed)
      .then({
        type: 'agenda/item-changed',
        data: {
          item: at(1),
          kind: 'ballot',
          minutes: null,
          before: { kind: 'discussion', minutes: 20 },
        },
        words: { title: '表决', before: '井道形式' },
      });
    expect(state.order).toEqual([at(1), at(2)]);
    expect(getIn(state.items, at(1))).toMatchObject({
      status: 'running',
      title: '表决',
      kind: 'ballot',
    });
    having().when(change, closed).thenRejected('item-unknown');
  });

  test('[AG9] items move among their siblings, not further than to the end', () => {
    having(add(), add(), add())
      .when(move(1, 1), closed)
      .then({ type: 'agenda/item-moved', data: { item: at(1), from: 0, to: 1 }, words: null });
    expect(orderOf(having(add(), add(), add(), move(1, 1)))).toEqual([at(2), at(1), at(3)]);
    expect(orderOf(having(add(), add(), add(), move(1, 200)))).toEqual([at(2), at(3), at(1)]);
    expect(orderOf(having(add(), add(), add(), move(3, 0)))).toEqual([at(3), at(1), at(2)]);
    const below = having(add(), add(1), add(1), move(3, 0));
    expect(siblingsOf(below.state, at(1))).toEqual([at(3), at(2)]);
  });

  test('[AG9] a move to where the item stands changes nothing', () => {
    having(add(), add()).when(move(2, 1), closed).then();
    having(add(), add()).when(move(2, 50), closed).then();
    having(add()).when(move(9, 0), closed).thenRejected('item-unknown');
  });

  test('[AG8] a restored item stands where it stood', () => {
    const removed = having(add(), add(), add())
      .when(about('agenda/remove-item', 2), closed)
      .then({ type: 'agenda/item-removed', data: { item: at(2), index: 1 }, words: null });
    expect(removed.order).toEqual([at(1), at(3)]);
    const restored = having(add(), add(), add(), about('agenda/remove-item', 2))
      .when(about('agenda/restore-item', 2), closed)
      .then({ type: 'agenda/item-restored', data: { item: at(2), index: 1 }, words: null });
    expect(restored).toEqual(having(add(), add(), add()).state);
  });

  test('[AG8] where it stood may be the end by now', () => {
    const gone = [
      add(),
      add(),
      add(),
      about('agenda/remove-item', 3),
      about('agenda/remove-item', 2),
    ];
    expect(orderOf(having(...gone, about('agenda/restore-item', 3)))).toEqual([at(1), at(3)]);
  });

  test('[AG8] only a waiting item is removed, and only a removed one restored', () => {
    having(add(), about('agenda/start-item', 1))
      .when(about('agenda/remove-item', 1), closed)
      .thenRejected('item-not-waiting');
    having(add(), about('agenda/skip-item', 1))
      .when(about('agenda/remove-item', 1), closed)
      .thenRejected('item-not-waiting');
    having(add(), about('agenda/remove-item', 1))
      .when(about('agenda/remove-item', 1), closed)
      .thenRejected('item-unknown');
    having(add()).when(about('agenda/restore-item', 1), closed).thenRejected('item-not-removed');
    having().when(about('agenda/restore-item', 1), closed).thenRejected('item-unknown');
  });

  test('[AG15] a heading is not removed while anything stands below it', () => {
    having(add(), add(1))
      .when(about('agenda/remove-item', 1), closed)
      .thenRejected('item-is-heading');
    const emptied = having(
      add(),
      add(1),
      about('agenda/remove-item', 2),
      about('agenda/remove-item', 1),
    );
    expect(orderOf(emptied)).toEqual([]);
    emptied.when(about('agenda/restore-item', 2), closed).thenRejected('item-unknown');
  });

  test('[AG2] nothing is restored below an item that has been started or skipped meanwhile', () => {
    const below = [add(), add(1), about('agenda/remove-item', 2)];
    for (const walk of ['agenda/start-item', 'agenda/skip-item'] as const) {
      having(...below, about(walk, 1))
        .when(about('agenda/restore-item', 2), closed)
        .thenRejected('item-under-way');
    }
  });
});
