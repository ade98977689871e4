import { describe, expect, it } from 'vitest';
import { arrangements, atHand, orderedParts, type PartsId, usualView, views } from './views.ts';

describe('the view somebody begins with', () => {
  it.each([
    [['moderate', 'record', 'receive'], false, 'lone'],
    [['moderate', 'record', 'receive'], true, 'lead'],
    [['moderate'], false, 'lead'],
    [['moderate'], true, 'lead'],
    [['record'], false, 'record'],
    [['record'], true, 'record'],
    [['record', 'receive'], false, 'lone'],
    [['receive'], false, 'lone'],
  ] as const)('with the rights %j, narrow %s: %s', (rights, narrow, view) => {
    expect(usualView(rights, narrow)).toBe(view);
  });
});

describe('the arrangements', () => {
  it('show everything to somebody who is alone', () => {
    const shown = arrangements.lone.columns.flatMap(({ parts }) => parts);
    const known: readonly PartsId[] = [
      'agenda',
      'now',
      'claims',
      'asking',
      'promises',
      'voices',
      'hall',
      'happened',
      'draft',
    ];
    expect([...shown].sort()).toEqual([...known].sort());
  });

  it.each([
    ['asking', ['now', 'claims', 'asking', 'promises', 'voices', 'hall', 'happened']],
    ['hall', ['now', 'claims', 'hall', 'asking', 'promises', 'voices', 'happened']],
    ['voices', ['now', 'claims', 'voices', 'asking', 'promises', 'hall', 'happened']],
    ['promises', ['now', 'claims', 'promises', 'asking', 'voices', 'hall', 'happened']],
    [null, ['now', 'claims', 'asking', 'promises', 'voices', 'hall', 'happened']],
  ] as const)(
    'put what is at hand right behind whoever waits to be confirmed: %s',
    (first, parts) => {
      const floor = arrangements.lone.columns.find(({ id }) => id === 'floor')?.parts ?? [];
      expect(orderedParts(floor, first)).toEqual(parts);
      expect(orderedParts(['agenda'], first)).toEqual(['agenda']);
    },
  );

  it.each(views)('show what was promised, and what the meeting is at: %s', (view) => {
    const shown = arrangements[view].columns.flatMap(({ parts }) => parts);
    expect(shown).toEqual(expect.arrayContaining(['now', 'promises']));
  });

  it.each(views)('put no part twice and begin with a column they have: %s', (view) => {
    const { columns, first } = arrangements[view];
    const shown = columns.flatMap(({ parts }) => parts);
    expect(new Set(shown).size).toBe(shown.length);
    expect(columns.map(({ id }) => id)).toContain(first);
  });
});

describe('what is at hand', () => {
  it.each([
    ['check_in', 'here', 'hall'],
    // A vote that runs is never below the desk.
    ['check_in', 'running', 'asking'],
    ['discussion', 'running', 'asking'],
    ['discussion', null, 'voices'],
    ['floor_speech', null, 'voices'],
    // The vote somebody has prepared or has just counted stays where it is.
    ['discussion', 'here', null],
    ['ballot', null, null],
    [null, null, null],
  ] as const)('at an item of kind %s, with votes %s: %s', (kind, votes, first) => {
    expect(atHand(kind, votes)).toBe(first);
  });
});
