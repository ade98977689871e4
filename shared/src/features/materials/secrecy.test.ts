import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { past } from '../../testing/index.ts';
import {
  add,
  facts,
  fileAt,
  item,
  materialAt,
  move,
  on,
  order,
  rename,
  three,
  told,
} from '../../testing/materials.ts';
import type { MaterialsEvent } from './events.ts';
import { materials } from './index.ts';

describe('who sees what', () => {
  const stream = (events: readonly MaterialsEvent[]) =>
    events.map((event, i) => ({
      ...event,
      seq: i + 1,
      at: i,
      actor: { seat: null, account: null, for: null },
    }));
  const sentTo = (events: readonly MaterialsEvent[]) =>
    stream(events).flatMap((event) => materials.redact(event, 'participant') ?? []);
  const seenBy = (events: readonly MaterialsEvent[]) =>
    sentTo(events).reduce(materials.evolve, materials.initial);

  test('[MA8] of what is held back nobody but staff gets title, file, place or number', () => {
    const events = past(
      materials,
      facts,
      add(2, { sight: 'held' }),
      add(1),
      rename(1, '秘密'),
      move(1, 1),
      move(1, 0, item),
      move(1, 0),
      on('remove', 1),
      on('restore', 1),
      move(2, 0),
    );
    const sent = JSON.stringify(sentTo(events));
    for (const secret of ['材料2', '秘密', fileAt(2), materialAt(1)])
      expect(sent).not.toContain(secret);
    expect(seenBy(events)).toMatchObject({ materials: { size: 1 }, order: { meeting: order(2) } });
    const moved = sentTo(past(materials, facts, add(2, { sight: 'held' }), add(1), move(2, 0)))[1];
    expect(moved).toMatchObject({ data: { before: { index: 0 } } });
  });

  test('[MA9] shown ones come whole, and go without a word', () => {
    const events = past(materials, facts, ...three, on('show', 2));
    expect(seenBy(events)).toEqual(
      materials.project(
        events.reduce(
          (state, event, i) =>
            materials.evolve(state, {
              ...event,
              seq: i,
              at: i,
              actor: { seat: null, account: null, for: null },
            }),
          materials.initial,
        ),
        { audience: 'public', seats: [] },
      ),
    );
    expect(seenBy(events).order).toEqual({ meeting: order(1, 2, 3) });
    for (const away of [on('hold', 1), on('remove', 1)]) {
      const left = past(materials, facts, ...three, away);
      expect(seenBy(left)).toMatchObject({ materials: { size: 1 }, order: { meeting: order(3) } });
      expect(sentTo(left).slice(-1)).toMatchObject([
        { type: 'materials/material-gone', words: null },
      ]);
    }
    expect(seenBy(past(materials, facts, ...three, on('remove', 1), on('restore', 1)))).toEqual(
      seenBy(past(materials, facts, ...three)),
    );
  });

  test('[MA10] an erased title reads as null', () => {
    const events = past(materials, facts, add(1), rename(1, '改名'), on('hold', 1), on('show', 1));
    expect(JSON.stringify(sentTo(events).slice(1))).not.toContain('材料1');
    const erased = events.map((event) => ({ ...event, words: null }) as MaterialsEvent);
    expect(getIn(seenBy(erased).materials, materialAt(1))).toMatchObject({
      title: null,
      pages: 12,
      status: 'shown',
    });
    expect(getIn(seenBy(erased.slice(0, 2)).materials, materialAt(1))).toMatchObject({
      title: null,
    });
  });
});

test('[MA10] what a later version writes leaves the state as it is', () => {
  const { state } = told(...three);
  const later = {
    type: 'materials/material-stamped',
    data: {},
    words: null,
    seq: 9,
    at: 9,
    actor: { seat: null, account: null, for: null },
  } as never;
  expect(materials.evolve(state, later)).toBe(state);
});
