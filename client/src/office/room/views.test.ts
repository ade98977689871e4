import { describe, expect, it } from 'vitest';
import { arrangements, orderedParts, type PartsId, usualView, views } from './views.ts';

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
      'asking',
      'promises',
      'voices',
      'hall',
      'happened',
      'draft',
    ];
    expect([...shown].sort()).toEqual([...known].sort());
  });

  it('put who has come right behind what the meeting is at while people check in', () => {
    const floor = arrangements.lone.columns.find(({ id }) => id === 'floor')?.parts ?? [];
    expect(orderedParts(floor, true).slice(0, 3)).toEqual(['now', 'hall', 'asking']);
    expect(orderedParts(floor, false)).toEqual(floor);
    expect(orderedParts(['agenda'], true)).toEqual(['agenda']);
  });

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
