import { describe, expect, test } from 'vitest';
import { past } from '../../testing/index.ts';
import {
  add,
  facts,
  item,
  materialAt,
  move,
  on,
  rename,
  three,
  told,
} from '../../testing/materials.ts';
import { type MaterialsCommand, materialsCommands } from './commands.ts';
import { materials } from './index.ts';

describe('taking back', () => {
  const ways: [string, MaterialsCommand[], MaterialsCommand][] = [
    ['restore', [...three, on('remove', 2)], on('restore', 2)],
    ['remove', [...three], on('remove', 2)],
    ['show', [...three], on('show', 2)],
    ['hold', [...three], on('hold', 1)],
    ['rename', [...three], rename(1, '新')],
    ['move', [...three], move(1, 2)],
    ['move elsewhere', [...three], move(2, 0, item)],
  ];

  test.each(ways)('[MA11] %s', (_what, before, command) => {
    const events = past(materials, facts, ...before, command);
    const last = events[events.length - 1];
    if (last === undefined) throw new Error('nothing happened');
    const counter =
      materials.counter?.({
        ...last,
        seq: 1,
        at: 1,
        actor: { seat: null, account: null, for: null },
      }) ?? null;
    if (counter === null) throw new Error('no counter-action');
    expect(told(...before, command, counter).state).toEqual(told(...before).state);
  });

  test('[MA11] what was added is removed; what is gone or erased is not taken back', () => {
    const [added] = past(materials, facts, add(1));
    const [, renamed] = past(materials, facts, add(1), rename(1, '新'));
    if (added === undefined || renamed === undefined) throw new Error('nothing happened');
    const recorded = { seq: 1, at: 1, actor: { seat: null, account: null, for: null } };
    expect(materials.counter?.({ ...added, ...recorded })).toEqual(on('remove', 1));
    expect(materials.counter?.({ ...renamed, ...recorded, words: null } as never)).toBeNull();
    expect(
      materials.counter?.({
        type: 'materials/material-gone',
        data: { material: materialAt(1), orders: [] },
        words: null,
        ...recorded,
      }),
    ).toBeNull();
    told(add(1)).when(rename(1, '材料1'), facts).then();
  });

  test('[MA12] holding back and removing stay possible to the end', () => {
    for (const type of ['hold', 'remove', 'restore'] as const)
      expect(materialsCommands[`materials/${type}-material`].when).toEqual([
        'planned',
        'open',
        'adjourned',
        'closed',
        'in-review',
        'issued',
      ]);
  });
});
