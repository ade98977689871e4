import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, getIn, type Id, type Recorded, valuesOf } from '../../kernel/index.ts';
import {
  choicesFrom,
  extend,
  given,
  type History,
  idAt,
  openedMeeting,
  past,
  recorded,
} from '../../testing/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import { agendaGenerator } from './generator.ts';
import { agenda } from './index.ts';
import { type AgendaState, siblingsOf } from './state.ts';

const closed = { voteOpen: false };
const item: Id<'agenda-item'> = idAt(1);
const add: AgendaCommand = {
  type: 'agenda/add-item',
  parent: null,
  kind: 'discussion',
  title: '讨论',
  minutes: 20,
};
const note = (text: string | null): AgendaCommand => ({
  type: 'agenda/note-item',
  item,
  note: text,
});

describe('notes', () => {
  test('[AG12] a note is kept with what stood there before', () => {
    const state = given(agenda, ...past(agenda, closed, add, note('先请低层说')))
      .when(note('再请高层说'), closed)
      .then({
        type: 'agenda/item-noted',
        data: { item },
        words: { note: '再请高层说', before: '先请低层说' },
      });
    expect(getIn(state.items, item)?.note).toBe('再请高层说');
    given(agenda).when(note('x'), closed).thenRejected('item-unknown');
  });

  test('[AG12] it reaches staff and nobody else', () => {
    const events = past(agenda, closed, add, note('先请低层说')).map(recorded);
    const whole = events.reduce((state, event) => agenda.evolve(state, event), agenda.initial);
    for (const audience of ['public', 'participant'] as const) {
      expect(agenda.redact(events[0]!, audience)).toEqual(events[0]);
      expect(agenda.redact(events[1]!, audience)).toBeNull();
      expect(getIn(agenda.project(whole, { audience, seats: [] }).items, item)?.note).toBeNull();
    }
    expect(agenda.redact(events[1]!, 'staff')).toEqual(events[1]);
    expect(agenda.project(whole, { audience: 'staff', seats: [] })).toEqual(whole);
  });

  test('[AG12] an erased note is gone, and so is what stood before', () => {
    const event = past(agenda, closed, add, note('先请低层说')).map(recorded)[1]!;
    const erased = { ...event, words: null } as typeof event;
    expect(
      getIn(
        agenda.evolve(given(agenda, ...past(agenda, closed, add, note('x'))).state, erased).items,
        item,
      )?.note,
    ).toBeNull();
    expect(agenda.counter?.(erased)).toEqual(note(null));
  });
});

const numbers = fc.array(fc.nat(10_000), { minLength: 300, maxLength: 400, size: 'max' });

/** Every state on the way through a history of this feature alone. */
function walk(
  drawn: readonly number[],
  visit: (history: History, event: Recorded<AgendaEvent>, before: AgendaState) => void,
) {
  const choices = choicesFrom(drawn);
  let history = openedMeeting();
  for (let i = 0; i < 60; i++) {
    const command = agendaGenerator.command(history.state.agenda, choices, () => []);
    if (command === null) continue;
    const before = history;
    history = extend(history, command);
    const event = history.events[before.events.length];
    if (event !== undefined) visit(history, event as Recorded<AgendaEvent>, before.state.agenda);
  }
}

/** What can be seen of the state: a new start has a new time, and what was removed is gone. */
function visible(state: AgendaState) {
  const items = entriesOf(state.items).filter(([, { status }]) => status !== 'removed');
  return {
    items: items
      .map(([id, { kind, title, minutes, status, note, parent }]) => ({
        id,
        kind,
        title,
        minutes,
        status,
        note,
        parent,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    order: state.order,
    below: state.order.map((id) => siblingsOf(state, id)),
    current: state.current,
  };
}

describe('histories', () => {
  test('[AG13] taking any event back leads to the state before it', () => {
    const taken = new Set<string>();
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, (history, event, before) => {
        const counter = agenda.counter?.(event) ?? null;
        if (counter === null) return;
        taken.add(event.type);
        expect(visible(extend(history, counter).state.agenda)).toEqual(visible(before));
      });
    });
    fc.assert(property, { numRuns: 200, seed: 1 });
    // All that staff do; time passes by itself.
    expect([...taken].sort()).toEqual(
      Object.keys(agenda.events)
        .filter((type) => type !== 'agenda/item-overran')
        .sort(),
    );
  });

  test('[AG13] that time passed is not taken back', () => {
    expect(
      agenda.counter?.(recorded({ type: 'agenda/item-overran', data: { item }, words: null })),
    ).toBeNull();
  });

  test('[AG4][AG5] one item runs at a time, and never a heading', () => {
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, ({ state: { agenda: state } }) => {
        const running = valuesOf(state.items).filter(({ status }) => status === 'running');
        expect(running.map(({ id }) => id)).toEqual(state.current === null ? [] : [state.current]);
        const walked = valuesOf(state.items).filter(
          ({ status }) => status === 'running' || status === 'done',
        );
        for (const { id } of walked) expect(siblingsOf(state, id)).toEqual([]);
      });
    });
    fc.assert(property, { numRuns: 200 });
  });
});
