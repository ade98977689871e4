import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import {
  given,
  groupAt,
  past,
  recorded,
  rosterFacts,
  seatAt,
  startOfTime,
} from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import type { AttendanceCommand } from './commands.ts';
import { attendance } from './index.ts';
import { isExcused, nobody } from './state.ts';

const facts = rosterFacts();
const having = (...commands: AttendanceCommand[]) =>
  given(attendance, ...past(attendance, facts, ...commands));
const excuse = (n: number, reason: string | null = '住院'): AttendanceCommand => ({
  type: 'attendance/excuse',
  seat: seatAt(n),
  reason,
});
const withdraw = (n: number): AttendanceCommand => ({
  type: 'attendance/withdraw-excuse',
  seat: seatAt(n),
});
const checkIn = (n: number): AttendanceCommand => ({
  type: 'attendance/check-in-seat',
  seat: seatAt(n),
  where: 'in_room',
});
const desk = (type: 'attendance/mark-left' | 'attendance/withdraw-check-in', n: number) => ({
  type,
  seat: seatAt(n),
});
const oneExcused = { ...nobody, excused: 1 };

describe('excuses', () => {
  test('[AT6] staff record that somebody is excused, with a reason', () => {
    const state = having()
      .when(excuse(1), facts)
      .then({
        type: 'attendance/excused',
        data: {
          seat: seatAt(1),
          again: false,
          counts: { all: oneExcused, groups: [{ group: groupAt(1), ...oneExcused }] },
        },
        words: { reason: '住院', before: null },
      });
    expect(isExcused(getIn(state.records, seatAt(1)))).toBe(true);
    expect(isExcused(getIn(state.records, seatAt(2)))).toBe(false);
  });

  test('[AT6] or without one', () => {
    expect(getIn(having(excuse(1, null)).state.records, seatAt(1))?.excuse).toEqual({
      reason: null,
      at: startOfTime,
    });
    expect(parseCommand({ type: 'attendance/excuse', seat: seatAt(1), reason: '' })).toMatchObject({
      code: 'malformed',
    });
    expect(parseCommand({ type: 'attendance/excuse', seat: seatAt(1) })).toMatchObject({
      code: 'malformed',
    });
  });

  test('[AT6] who comes after all is here and not excused, and stays so after leaving', () => {
    expect(having(excuse(2), checkIn(2)).state.counts.all).toEqual({
      ...nobody,
      here: 1,
      present: 1,
      voters: 1,
    });
    expect(having(excuse(2), checkIn(2), desk('attendance/mark-left', 2)).state.counts.all).toEqual(
      nobody,
    );
    expect(
      having(excuse(2), checkIn(2), desk('attendance/withdraw-check-in', 2)).state.counts.all,
    ).toEqual(oneExcused);
  });

  test('[AT6] who was here once can be excused from what comes later', () => {
    const { counts } = having(checkIn(2), desk('attendance/mark-left', 2), excuse(2)).state;
    expect(counts.all).toEqual(oneExcused);
  });

  test('[AT6] who is here is not excused', () => {
    having(checkIn(1)).when(excuse(1), facts).thenRejected('already-here');
    having().when(excuse(9), facts).thenRejected('seat-unknown');
  });

  test('[AT6] another reason keeps the former one in the event', () => {
    having(excuse(1))
      .when(excuse(1, '出差'), facts)
      .then({
        type: 'attendance/excused',
        data: { seat: seatAt(1), again: true, counts: { all: null, groups: [] } },
        words: { reason: '出差', before: '住院' },
      });
  });

  test('[AT13] an excuse is withdrawn', () => {
    const state = having(excuse(2))
      .when(withdraw(2), facts)
      .then({
        type: 'attendance/excuse-withdrawn',
        data: { seat: seatAt(2), counts: { all: nobody, groups: [] } },
        words: { before: '住院' },
      });
    expect(getIn(state.records, seatAt(2))?.excuse).toBeNull();
    having().when(withdraw(2), facts).thenRejected('not-excused');
    having(excuse(2), withdraw(2)).when(withdraw(2), facts).thenRejected('not-excused');
    having(excuse(2), checkIn(2)).when(withdraw(2), facts).thenRejected('not-excused');
  });

  test('[AT2] an excuse of a merged seat is the person’s, and goes when they come', () => {
    const merged = rosterFacts([[seatAt(3), seatAt(2)]]);
    const both = having(excuse(3), excuse(2), { type: 'attendance/recount' });
    both.when(withdraw(2), merged).then(
      {
        type: 'attendance/excuse-withdrawn',
        data: { seat: seatAt(2), counts: { all: null, groups: [] } },
        words: { before: '住院' },
      },
      {
        type: 'attendance/excuse-withdrawn',
        data: { seat: seatAt(3), counts: { all: oneExcused, groups: [] } },
        words: { before: '住院' },
      },
    );
    const [event] = past(attendance, merged, excuse(3), excuse(2, '出差')).slice(1);
    expect(event).toMatchObject({
      data: { seat: seatAt(2), again: true },
      words: { before: '住院' },
    });
  });

  test('[AT15] an erased reason reads as null and everything else stays', () => {
    const [excused, again, withdrawn] = past(
      attendance,
      facts,
      excuse(1),
      excuse(1, '出差'),
      withdraw(1),
    ).map(recorded);
    const erased = attendance.evolve(attendance.initial, {
      ...excused!,
      words: null,
    } as NonNullable<typeof excused>);
    expect(getIn(erased.records, seatAt(1))?.excuse).toEqual({ reason: null, at: startOfTime });
    expect(erased.counts.all).toEqual(oneExcused);
    const back = { type: 'attendance/excuse', seat: seatAt(1), reason: null };
    expect(attendance.counter?.({ ...again!, words: null } as NonNullable<typeof again>)).toEqual(
      back,
    );
    expect(
      attendance.counter?.({ ...withdrawn!, words: null } as NonNullable<typeof again>),
    ).toEqual(back);
  });
});
