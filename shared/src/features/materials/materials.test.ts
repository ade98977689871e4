import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { getIn } from '../../kernel/index.ts';
import { idAt } from '../../testing/index.ts';
import {
  add,
  facts,
  fileAt,
  item,
  materialAt,
  move,
  on,
  order,
  removedItem,
  rename,
  three,
  told,
} from '../../testing/materials.ts';
import { materialsCommands, maxAtPlace, maxMaterials } from './commands.ts';
import { orderAt, placeOf } from './state.ts';

describe('papers of the meeting', () => {
  test('[MA1] one is added behind the last of its place', () => {
    const { state } = told(...three, add(4, { item }));
    expect(orderAt(state, null)).toEqual(order(1, 2, 3));
    expect(orderAt(state, item)).toEqual(order(4));
    expect(getIn(state.materials, materialAt(1))).toEqual({
      id: materialAt(1),
      item: null,
      file: fileAt(1),
      kind: 'pdf',
      pages: 12,
      bytes: 48_000,
      title: '材料1',
      status: 'shown',
      removedFrom: null,
    });
    expect(getIn(state.materials, materialAt(2))?.status).toBe('held');
  });

  test('[MA1] only the house itself names a file', () => {
    expect(materialsCommands['materials/add-material'].by).toEqual(['system']);
    const { input } = materialsCommands['materials/add-material'];
    const { type: _type, ...body } = add(1);
    expect(z.safeParse(input, body).success).toBe(true);
    const hostile = [
      { pages: 0 },
      { pages: 2001 },
      { bytes: -1 },
      { kind: 'exe' },
      { title: '' },
      { title: '\u0000' },
      { file: '../../etc/passwd' },
      { path: 'x' },
      { sight: 'removed' },
    ];
    for (const part of hostile)
      expect(z.safeParse(input, { ...body, ...part }).success).toBe(false);
  });

  test('[MA2] to an item that is not there or no longer there nothing is added', () => {
    told()
      .when(add(1, { item: idAt(1) }), facts)
      .thenRejected('item-unknown');
    told()
      .when(add(1, { item: removedItem }), facts)
      .thenRejected('too-late');
    told(add(1))
      .when(move(1, 0, removedItem), facts)
      .thenRejected('too-late');
    told(add(1))
      .when(move(1, 0, idAt(1)), facts)
      .thenRejected('item-unknown');
  });

  test('[MA3] a file once, a picture with one page', () => {
    told(add(1), on('remove', 1)).when(add(1), facts).thenRejected('material-already-added');
    told()
      .when(add(1, { kind: 'picture' }), facts)
      .thenRejected('picture-has-one-page');
    expect(told(add(1, { kind: 'picture', pages: 1 })).state.materials.size).toBe(1);
  });

  test('[MA4] places and meetings have their limits', () => {
    const hundred = Array.from({ length: maxAtPlace }, (_, i) => add(i + 1));
    told(...hundred)
      .when(add(500), facts)
      .thenRejected('materials-full', { max: maxAtPlace });
    told(...hundred, add(500, { item }))
      .when(move(101, 0), facts)
      .thenRejected('materials-full', { max: maxAtPlace });
    told(...hundred, on('remove', 1), add(500))
      .when(on('restore', 1), facts)
      .thenRejected('materials-full', { max: maxAtPlace });
    const all = Array.from({ length: maxMaterials }, (_, i) => [
      add(i + 1),
      on('remove', i + 1),
    ]).flat();
    told(...all)
      .when(add(500), facts)
      .thenRejected('materials-full', { max: maxMaterials });
  });

  test('[MA5] shown and held back, either twice is once', () => {
    told(add(1)).when(on('show', 1), facts).then();
    told(add(1), on('hold', 1)).when(on('hold', 1), facts).then();
    expect(
      getIn(told(add(1), on('hold', 1), on('show', 1)).state.materials, materialAt(1))?.status,
    ).toBe('shown');
    told().when(on('show', 1), facts).thenRejected('material-unknown');
  });

  test('[MA6] a removed one rests, and comes back to where and how it stood', () => {
    const removed = told(...three, on('remove', 2));
    expect(orderAt(removed.state, null)).toEqual(order(1, 3));
    for (const command of [
      on('show', 2),
      on('hold', 2),
      on('remove', 2),
      rename(2, '新'),
      move(2, 0),
    ])
      removed.when(command, facts).thenRejected('material-removed');
    expect(told(...three, on('remove', 2), on('restore', 2)).state).toEqual(told(...three).state);
    told(add(1)).when(on('restore', 1), facts).thenRejected('material-not-removed');
    told().when(on('restore', 1), facts).thenRejected('material-unknown');
  });

  test('[MA7] they move within their place and to others', () => {
    expect(orderAt(told(...three, move(3, 0)).state, null)).toEqual(order(3, 1, 2));
    expect(orderAt(told(...three, move(1, 99)).state, null)).toEqual(order(2, 3, 1));
    told(...three)
      .when(move(3, 99), facts)
      .then();
    const { state } = told(...three, move(1, 0, item));
    expect([orderAt(state, null), orderAt(state, item)]).toEqual([order(2, 3), order(1)]);
    expect(getIn(state.materials, materialAt(1))?.item).toBe(item);
    expect(told(add(1), move(1, 0, item)).state.order).toEqual({ [placeOf(item)]: order(1) });
  });
});
