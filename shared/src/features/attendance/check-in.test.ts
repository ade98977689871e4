import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../kernel/index.ts';
import {
  actorOf,
  given,
  groupAt,
  past,
  rosterFacts,
  seatAt,
  startOfTime,
} from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import type { AttendanceCommand } from './commands.ts';
import { attendance } from './index.ts';
import { type AttendanceFacts, earliest, isHere, nobody } from './state.ts';

const facts = rosterFacts();
const as = (n: number) => ({ ...facts, actor: actorOf(seatAt(n)) });
const having = (...commands: AttendanceCommand[]) =>
  given(attendance, ...past(attendance, facts, ...commands));
const checkIn = (n: number, where: 'in_room' | 'remote' = 'in_room'): AttendanceCommand => ({
  type: 'attendance/check-in-seat',
  seat: seatAt(n),
  where,
});
const one = { ...nobody, here: 1, present: 1, voters: 1 };

describe('checking in', () => {
  test('[AT1] people check in for the seat they act as', () => {
    const state = having()
      .when({ type: 'attendance/check-in', where: 'remote' }, as(1))
      .then({
        type: 'attendance/checked-in',
        data: {
          seat: seatAt(1),
          where: 'remote',
          bySelf: true,
          counts: {
            all: { ...one, remote: 1 },
            groups: [{ group: groupAt(1), ...one, remote: 1 }],
          },
        },
        words: null,
      });
    expect(isHere(state, [seatAt(1)])).toBe(true);
    expect(isHere(state, [seatAt(2)])).toBe(false);
  });

  test('[AT1] staff check anybody in', () => {
    having()
      .when(checkIn(3), facts)
      .then({
        type: 'attendance/checked-in',
        data: {
          seat: seatAt(3),
          where: 'in_room',
          bySelf: false,
          counts: { all: { ...nobody, visitors: 1 }, groups: [] },
        },
        words: null,
      });
  });

  test('[AT17] who runs the meeting or sits in is here and not counted as present', () => {
    const host = { id: seatAt(1), group: null, voter: false, visitor: false, expected: false };
    having()
      .when(checkIn(1), { ...facts, seat: () => host })
      .then({
        type: 'attendance/checked-in',
        data: {
          seat: seatAt(1),
          where: 'in_room',
          bySelf: false,
          counts: { all: { ...nobody, here: 1 }, groups: [] },
        },
        words: null,
      });
  });

  test('[AT2] who is here already stays so, wherever they come again', () => {
    having(checkIn(1)).when({ type: 'attendance/check-in', where: 'remote' }, as(1)).then();
    having(checkIn(1, 'remote')).when(checkIn(1), facts).then();
  });

  test('[AT2] nobody is counted twice through merged seats', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(1)]]);
    having(checkIn(3)).when(checkIn(1), merged).then();
    having(checkIn(3))
      .when(
        { type: 'attendance/check-in', where: 'in_room' },
        { ...merged, actor: actorOf(seatAt(1)) },
      )
      .then();
    having()
      .when(checkIn(3), merged)
      .then({
        type: 'attendance/checked-in',
        data: {
          seat: seatAt(1),
          where: 'in_room',
          bySelf: false,
          counts: { all: one, groups: [{ group: groupAt(1), ...one }] },
        },
        words: null,
      });
  });

  test('[AT3] by themselves not before an hour ahead of the planned start', () => {
    const self = { type: 'attendance/check-in', where: 'in_room' } as const;
    const at = (now: number, phase: 'planned' | 'open' | 'adjourned') => ({ ...as(1), now, phase });
    const opensAt = startOfTime - hour;
    expect(earliest).toBe(hour);
    having()
      .when(self, at(opensAt - 1, 'planned'))
      .thenRejected('too-early', { opensAt });
    having()
      .when(self, at(opensAt - 1, 'adjourned'))
      .thenRejected('too-early', { opensAt });
    const accepted = [
      at(opensAt, 'planned'),
      at(opensAt - 1, 'open'),
      { ...at(0, 'planned'), startsAt: null },
    ];
    for (const early of accepted) {
      expect(attendance.decide(attendance.initial, self, full(early))).toMatchObject({ ok: true });
    }
    expect(attendance.decide(attendance.initial, checkIn(1), full(at(0, 'planned')))).toMatchObject(
      { ok: true },
    );
  });

  test('[AT7] an unknown seat is refused, and acting for oneself without one', () => {
    having().when(checkIn(9), facts).thenRejected('seat-unknown');
    having()
      .when({ type: 'attendance/check-in', where: 'in_room' }, as(9))
      .thenRejected('seat-unknown');
    having().when({ type: 'attendance/check-in', where: 'in_room' }, facts).thenRejected('no-seat');
    having().when({ type: 'attendance/leave' }, facts).thenRejected('no-seat');
    having().when({ type: 'attendance/move', where: 'remote' }, facts).thenRejected('no-seat');
  });

  test('[AT14] one’s own coming and going waits ten minutes for the network, the desk’s never', () => {
    const own = ['attendance/check-in', 'attendance/leave', 'attendance/move'];
    for (const [type, { offline, by }] of Object.entries(attendance.commands)) {
      expect([type, offline]).toEqual([type, own.includes(type) ? 10 * minute : 'refuse']);
      expect([type, by.includes('participate')]).toEqual([type, own.includes(type)]);
    }
  });

  test('the place is one of two, and nothing else is taken along', () => {
    const parsed = (body: object) => parseCommand({ type: 'attendance/check-in', ...body });
    expect(parsed({ where: 'in_room' }).ok).toBe(true);
    expect(parsed({ where: 'at_home' })).toMatchObject({
      code: 'malformed',
      detail: { at: 'where' },
    });
    expect(parsed({})).toMatchObject({ code: 'malformed' });
    expect(parsed({ where: 'remote', seat: seatAt(2) })).toMatchObject({ code: 'malformed' });
    expect(parseCommand({ type: 'attendance/leave', seat: seatAt(2) })).toMatchObject({
      code: 'malformed',
    });
  });
});

function full(part: Partial<AttendanceFacts> & typeof facts): AttendanceFacts {
  return {
    now: 0,
    newId: () => seatAt(0) as never,
    actor: actorOf(null),
    rights: new Set(),
    phase: 'open',
    ...part,
  };
}
