import type { AgendaState, ItemId } from '@haoshangliang/shared/features/agenda';
import type { Actor } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import { nextRow, outlineOf } from './outline.ts';

const actor: Actor = { seat: null, account: null, for: null };
const id = (letter: string) => letter.repeat(26) as ItemId;

function event(type: string, data: object): StreamEvent {
  return { type, data, words: { title: 'x' }, seq: 1, at: 1, actor };
}

const added = (letter: string, parent: string | null, index: number) =>
  event('agenda/item-added', {
    item: id(letter),
    parent: parent === null ? null : id(parent),
    index,
    kind: 'discussion',
    minutes: null,
  });

function agendaOf(...events: StreamEvent[]): AgendaState {
  return events.reduce(evolveMeeting, initialMeeting).agenda;
}

const base = [
  added('a', null, 0),
  added('b', null, 1),
  added('c', 'b', 0),
  added('d', 'b', 1),
  added('e', null, 2),
];
const started = (letter: string, replaced: string | null) =>
  event('agenda/item-started', {
    item: id(letter),
    replaced: replaced === null ? null : id(replaced),
  });
const next = (agenda: AgendaState) => nextRow(agenda, outlineOf(agenda))?.item.id;

describe('outlineOf', () => {
  it('numbers two levels in reading order', () => {
    const rows = outlineOf(agendaOf(...base));
    expect(rows.map(({ number, heading, last }) => [number, heading, last])).toEqual([
      ['1', false, false],
      ['2', true, false],
      ['2.1', false, false],
      ['2.2', false, true],
      ['3', false, true],
    ]);
  });

  it('gives the same rows for what has not changed', () => {
    const before = outlineOf(agendaOf(...base));
    const agenda = evolveMeeting(
      { ...initialMeeting, agenda: agendaOf(...base) },
      added('f', null, 3),
    ).agenda;
    const again = outlineOf(agenda);
    expect(again.map((row, index) => row.item.id === before[index]?.item.id)).toContain(true);
    const third = outlineOf({ ...agenda });
    expect(third.every((row, index) => row === again[index])).toBe(true);
  });
});

describe('nextRow', () => {
  it('walks over headings into their items, and on from the one that runs', () => {
    expect(next(agendaOf(...base))).toBe(id('a'));
    expect(next(agendaOf(...base, started('a', null)))).toBe(id('c'));
    expect(next(agendaOf(...base, started('d', null)))).toBe(id('e'));
  });

  it('comes back to what was passed over, and ends when nothing waits', () => {
    const last = agendaOf(...base, started('e', null));
    expect(next(last)).toBe(id('a'));
    const walked = ['a', 'c', 'd', 'e'].map((letter) =>
      event('agenda/item-skipped', { item: id(letter) }),
    );
    expect(next(agendaOf(...base, ...walked))).toBeUndefined();
  });
});
