import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, type Recorded, valuesOf } from '../../kernel/index.ts';
import {
  choicesFrom,
  extend,
  groupAt,
  type History,
  line,
  openedMeeting,
  recorded,
  seatAt,
  visitor,
} from '../../testing/index.ts';
import type { AttendanceEvent } from './events.ts';
import { attendanceGenerator } from './generator.ts';
import { attendance } from './index.ts';
import { type AttendanceState, isExcused, stayOf } from './state.ts';

const numbers = fc.array(fc.nat(10_000), { minLength: 500, maxLength: 600, size: 'max' });

const meeting = extend(
  extend(openedMeeting(), {
    type: 'people/add-group',
    group: groupAt(1),
    kind: 'group',
    name: '低层',
    interest: '',
  }),
  {
    type: 'people/add-seats',
    seats: [
      line(1, { group: groupAt(1) }),
      line(2, { group: groupAt(1), voter: false }),
      line(3),
      visitor(4),
    ],
  },
);
const seats = [1, 2, 3, 4].map(seatAt);

type Visit = (history: History, event: Recorded<AttendanceEvent>, before: AttendanceState) => void;

/** Every state on the way through a history of coming and going while the roster stays as it is. */
function walk(drawn: readonly number[], visit: Visit) {
  const choices = choicesFrom(drawn);
  let history = meeting;
  for (let i = 0; i < 60; i++) {
    const command = attendanceGenerator.command(
      history.state.attendance,
      choices,
      () => seats as never,
    );
    if (command === null) continue;
    const before = history;
    const seat = choices.one(seats) ?? null;
    history = extend(history, command, { seat, account: null, for: null });
    const event = history.events[before.events.length];
    if (event !== undefined)
      visit(history, event as Recorded<AttendanceEvent>, before.state.attendance);
  }
}

/** Who is here and where, who is excused and why: a new check-in has a new time. */
function visible({ records, counts }: AttendanceState) {
  const people = entriesOf(records).map(([seat, record]) => {
    const where = stayOf(record)?.where ?? null;
    return { seat, where, excuse: isExcused(record) ? record.excuse?.reason : false };
  });
  return {
    people: people
      .filter(({ where, excuse }) => where !== null || excuse !== false)
      .sort((a, b) => (a.seat < b.seat ? -1 : 1)),
    all: counts.all,
    groups: Object.entries(counts.groups).filter(([, presence]) =>
      Object.values(presence).some((n) => n > 0),
    ),
  };
}

describe('counter-actions', () => {
  test('[AT13] taking any event back leads to the state before it', () => {
    const taken = new Set<string>();
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, (history, event, before) => {
        const counter = attendance.counter?.(event) ?? null;
        if (counter === null) return;
        taken.add(event.type);
        const after = extend(history, counter);
        expect(after.events.length).toBe(history.events.length + 1);
        expect(visible(after.state.attendance)).toEqual(visible(before));
      });
    });
    fc.assert(property, { numRuns: 100, seed: 1 });
    const all = Object.keys(attendance.events).filter(
      (type) => !['attendance/counted', 'attendance/anew-withdrawn'].includes(type),
    );
    expect([...taken].sort()).toEqual(all.sort());
  });

  test('[AT13] numbers alone are not taken back, and asking anew is not done by itself', () => {
    const counts = { all: null, groups: [] };
    expect(
      attendance.counter?.(recorded({ type: 'attendance/counted', data: { counts }, words: null })),
    ).toBeNull();
    const withdrawn = {
      type: 'attendance/anew-withdrawn',
      data: { anewAt: 1, counts },
      words: null,
    } as const;
    expect(attendance.counter?.(recorded(withdrawn))).toBeNull();
  });
});

describe('numbers', () => {
  test('[AT8] they are those of the records, whatever happened', () => {
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, ({ state: { attendance: held, people } }) => {
        const here = valuesOf(held.records).flatMap((record) => {
          const stay = stayOf(record);
          const seat = valuesOf(people.seats).find(({ id }) => id === record.seat);
          return stay === undefined || seat === undefined ? [] : [{ ...seat, where: stay.where }];
        });
        const count = (of: typeof here) => ({
          here: of.filter(({ visitor }) => !visitor).length,
          // Everybody on this roster is a resident.
          present: of.filter(({ visitor }) => !visitor).length,
          visitors: of.filter(({ visitor }) => visitor).length,
          voters: of.filter(({ voter }) => voter).length,
          remote: of.filter(({ where }) => where === 'remote').length,
        });
        expect(held.counts.all).toEqual({
          ...count(here),
          excused: valuesOf(held.records).filter(isExcused).length,
        });
        expect(held.counts.groups[groupAt(1)] ?? count([])).toMatchObject(
          count(here.filter(({ group }) => group !== null)),
        );
      });
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('[AT12] counting from the beginning finds the same', () => {
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, (history) => {
        expect(extend(history, { type: 'attendance/recount' }).events).toHaveLength(
          history.events.length,
        );
      });
    });
    fc.assert(property, { numRuns: 50 });
  });
});
