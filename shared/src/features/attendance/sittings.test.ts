import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, groupAt, past, rosterFacts, seatAt, startOfTime } from '../../testing/index.ts';
import type { AttendanceCommand } from './commands.ts';
import { attendance } from './index.ts';
import { isHere, nobody } from './state.ts';

const facts = rosterFacts();
const having = (...commands: AttendanceCommand[]) =>
  given(attendance, ...past(attendance, facts, ...commands));
const checkIn = (n: number, where: 'in_room' | 'remote' = 'in_room'): AttendanceCommand => ({
  type: 'attendance/check-in-seat',
  seat: seatAt(n),
  where,
});
const excuse: AttendanceCommand = { type: 'attendance/excuse', seat: seatAt(2), reason: null };
const startAnew: AttendanceCommand = { type: 'attendance/start-anew' };
const withdraw: AttendanceCommand = { type: 'attendance/withdraw-anew' };
const recount: AttendanceCommand = { type: 'attendance/recount' };

describe('a new sitting', () => {
  test('[AT11] everybody is asked to check in anew; who was excused still is', () => {
    const state = having(checkIn(1), excuse)
      .when(startAnew, facts)
      .then({
        type: 'attendance/started-anew',
        data: {
          counts: { all: { ...nobody, excused: 1 }, groups: [{ group: groupAt(1), ...nobody }] },
        },
        words: null,
      });
    expect(isHere(state, [seatAt(1)])).toBe(false);
    expect(state.anewAt).toBe(startOfTime + 2000);
  });

  test('[AT16] nobody is asked anew while a vote is open; what was asked can be taken back', () => {
    const voting = { ...facts, voteOpen: true };
    having(checkIn(1)).when(startAnew, voting).thenRejected('vote-open');
    const one = { ...nobody, here: 1, present: 1, voters: 1 };
    const state = having(checkIn(1), startAnew)
      .when(withdraw, voting)
      .then({
        type: 'attendance/anew-withdrawn',
        data: {
          anewAt: startOfTime + 1000,
          counts: { all: one, groups: [{ group: groupAt(1), ...one }] },
        },
        words: null,
      });
    expect(isHere(state, [seatAt(1)])).toBe(true);
  });

  test('[AT11] taken back, the stays go on that ended with it, and no others', () => {
    const left: AttendanceCommand = { type: 'attendance/mark-left', seat: seatAt(3) };
    const before = having(checkIn(1), checkIn(3), left);
    const state = having(checkIn(1), checkIn(3), left, startAnew)
      .when(withdraw, facts)
      .then({
        type: 'attendance/anew-withdrawn',
        data: {
          anewAt: startOfTime + 3000,
          counts: {
            all: { ...nobody, here: 1, present: 1, voters: 1 },
            groups: [{ group: groupAt(1), ...nobody, here: 1, present: 1, voters: 1 }],
          },
        },
        words: null,
      });
    expect(state).toEqual(before.state);
    having(checkIn(1)).when(withdraw, facts).thenRejected('not-started-anew');
    having(startAnew, withdraw).when(withdraw, facts).thenRejected('not-started-anew');
  });

  test('[AT11] who has checked in again meanwhile keeps both stays', () => {
    const { state } = having(checkIn(1), startAnew, checkIn(1, 'remote'), withdraw);
    expect(getIn(state.records, seatAt(1))?.stays.map(({ to }) => to)).toEqual([
      startOfTime + 1000,
      null,
    ]);
    expect(state.counts.all).toEqual({ ...nobody, here: 1, present: 1, voters: 1, remote: 1 });
  });
});

describe('counting from the beginning', () => {
  test('[AT12] nothing is recorded if the numbers are right', () => {
    having(checkIn(1), checkIn(3), excuse).when(recount, facts).then();
    having().when(recount, facts).then();
  });

  test('[AT12] a visitor attached to a line is counted there from now on', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(1)]]);
    const state = having(checkIn(3))
      .when(recount, merged)
      .then({
        type: 'attendance/counted',
        data: {
          counts: {
            all: { ...nobody, here: 1, present: 1, voters: 1 },
            groups: [{ group: groupAt(1), ...nobody, here: 1, present: 1, voters: 1 }],
          },
        },
        words: null,
      });
    expect(isHere(state, merged.sameAs(seatAt(1)))).toBe(true);
  });

  test('[AT8] somebody who is here twice, in the room and remote, is one person in the room', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(2)]]);
    having(checkIn(3, 'remote'), checkIn(2))
      .when(recount, merged)
      .then({
        type: 'attendance/counted',
        data: { counts: { all: { ...nobody, here: 1, present: 1, voters: 1 }, groups: [] } },
        words: null,
      });
  });

  test('[AT12] who was removed from the roster is not counted any longer', () => {
    const without = {
      ...facts,
      seat: (id: Parameters<typeof facts.seat>[0]) => (id === seatAt(1) ? null : facts.seat(id)),
    };
    having(checkIn(1), checkIn(2))
      .when(recount, without)
      .then({
        type: 'attendance/counted',
        data: {
          counts: {
            all: { ...nobody, here: 1, present: 1, voters: 1 },
            groups: [{ group: groupAt(1), ...nobody }],
          },
        },
        words: null,
      });
  });
});
