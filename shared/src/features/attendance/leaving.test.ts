import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import {
  actorOf,
  given,
  groupAt,
  past,
  rosterFacts,
  seatAt,
  startOfTime,
} from '../../testing/index.ts';
import type { AttendanceCommand } from './commands.ts';
import { attendance } from './index.ts';
import { isHere, nobody } from './state.ts';

const facts = rosterFacts();
const as = (n: number) => ({ ...facts, actor: actorOf(seatAt(n)) });
const having = (...commands: AttendanceCommand[]) =>
  given(attendance, ...past(attendance, facts, ...commands));
const checkIn = (n: number, where: 'in_room' | 'remote' = 'in_room'): AttendanceCommand => ({
  type: 'attendance/check-in-seat',
  seat: seatAt(n),
  where,
});
const byDesk = <T extends AttendanceCommand['type']>(type: T, n: number) => ({
  type,
  seat: seatAt(n),
});
const one = { ...nobody, here: 1, present: 1, voters: 1 };
const unchanged = { all: null, groups: [] };

describe('leaving and moving', () => {
  test('[AT4] who leaves is no longer here; coming back is a second stay', () => {
    const left = having(checkIn(1))
      .when({ type: 'attendance/leave' }, as(1))
      .then({
        type: 'attendance/left',
        data: {
          seat: seatAt(1),
          counts: { all: nobody, groups: [{ group: groupAt(1), ...nobody }] },
        },
        words: null,
      });
    expect(isHere(left, [seatAt(1)])).toBe(false);
    const back = having(checkIn(1), byDesk('attendance/mark-left', 1), checkIn(1, 'remote')).state;
    expect(getIn(back.records, seatAt(1))?.stays).toEqual([
      { from: startOfTime, to: startOfTime + 1000, where: 'in_room', bySelf: false },
      { from: startOfTime + 2000, to: null, where: 'remote', bySelf: false },
    ]);
  });

  test('[AT4] somebody who is not here does not leave', () => {
    having().when({ type: 'attendance/leave' }, as(1)).thenRejected('not-here');
    having().when(byDesk('attendance/mark-left', 1), facts).thenRejected('not-here');
  });

  test('[AT5] between room and remote', () => {
    const state = having(checkIn(2))
      .when({ type: 'attendance/move', where: 'remote' }, as(2))
      .then({
        type: 'attendance/moved',
        data: {
          seat: seatAt(2),
          where: 'remote',
          counts: { all: { ...one, remote: 1 }, groups: [] },
        },
        words: null,
      });
    expect(getIn(state.records, seatAt(2))?.stays).toHaveLength(1);
    const move = { type: 'attendance/move-seat', seat: seatAt(2), where: 'in_room' } as const;
    having(checkIn(2)).when(move, facts).then();
    having().when(move, facts).thenRejected('not-here');
    having(checkIn(2), byDesk('attendance/mark-left', 2))
      .when(move, facts)
      .thenRejected('not-here');
  });

  test('[AT4] of two merged seats that are both here both leave, and are counted once', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(2)]]);
    having(checkIn(2), checkIn(3), { type: 'attendance/recount' })
      .when(byDesk('attendance/mark-left', 3), merged)
      .then(
        { type: 'attendance/left', data: { seat: seatAt(2), counts: unchanged }, words: null },
        {
          type: 'attendance/left',
          // The numbers still hold the two of them: the recount that follows the merge puts them right.
          data: { seat: seatAt(3), counts: { all: { ...nobody, visitors: 1 }, groups: [] } },
          words: null,
        },
      );
  });
});

describe('taking back at the desk', () => {
  test('[AT13] a check-in is taken back without a trace among the stays', () => {
    const state = having(checkIn(1))
      .when(byDesk('attendance/withdraw-check-in', 1), facts)
      .then({
        type: 'attendance/check-in-withdrawn',
        data: {
          seat: seatAt(1),
          where: 'in_room',
          counts: { all: nobody, groups: [{ group: groupAt(1), ...nobody }] },
        },
        words: null,
      });
    expect(getIn(state.records, seatAt(1))?.stays).toEqual([]);
    having().when(byDesk('attendance/withdraw-check-in', 1), facts).thenRejected('not-here');
  });

  test('[AT13] a leaving is taken back, and the stay goes on', () => {
    const state = having(checkIn(2), byDesk('attendance/mark-left', 2))
      .when(byDesk('attendance/withdraw-leaving', 2), facts)
      .then({
        type: 'attendance/leaving-withdrawn',
        data: { seat: seatAt(2), counts: { all: one, groups: [] } },
        words: null,
      });
    expect(state.records).toEqual(having(checkIn(2)).state.records);
    having().when(byDesk('attendance/withdraw-leaving', 2), facts).thenRejected('not-left');
    having(checkIn(2))
      .when(byDesk('attendance/withdraw-leaving', 2), facts)
      .thenRejected('already-here');
  });

  test('[AT13] of two merged seats the one that left last goes on', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(2)]]);
    const left = [
      checkIn(3),
      byDesk('attendance/mark-left', 3),
      checkIn(2),
      byDesk('attendance/mark-left', 2),
    ];
    having(...left)
      .when(byDesk('attendance/withdraw-leaving', 3), merged)
      .then({
        type: 'attendance/leaving-withdrawn',
        data: { seat: seatAt(2), counts: { all: one, groups: [] } },
        words: null,
      });
  });
});
