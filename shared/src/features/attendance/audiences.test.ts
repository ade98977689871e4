import { describe, expect, test } from 'vitest';
import type { Audience, Recorded } from '../../kernel/index.ts';
import { actorOf, past, recorded, rosterFacts, seatAt } from '../../testing/index.ts';
import type { AttendanceCommand } from './commands.ts';
import type { AttendanceEvent } from './events.ts';
import { attendance } from './index.ts';
import { mergeAttendance } from './merge.ts';
import { redactOwnAttendance } from './redact.ts';

const facts = rosterFacts();
const streamOf = (...commands: AttendanceCommand[]) =>
  past(attendance, facts, ...commands).map((event, i) => ({
    ...recorded(event, i),
    actor: actorOf(seatAt(1)),
  }));
const seenBy = (audience: Audience, events: readonly Recorded<AttendanceEvent>[]) =>
  events.flatMap((event) => attendance.redact(event, audience) ?? []);
const stateOf = (events: readonly Recorded<AttendanceEvent>[]) =>
  events.reduce((state, event) => attendance.evolve(state, event), attendance.initial);

const day: AttendanceCommand[] = [
  { type: 'attendance/check-in-seat', seat: seatAt(1), where: 'in_room' },
  { type: 'attendance/check-in-seat', seat: seatAt(3), where: 'remote' },
  { type: 'attendance/excuse', seat: seatAt(2), reason: '住院' },
  { type: 'attendance/mark-left', seat: seatAt(3) },
  { type: 'attendance/withdraw-excuse', seat: seatAt(2) },
  { type: 'attendance/mark-left', seat: seatAt(1) },
  { type: 'attendance/check-in-seat', seat: seatAt(1), where: 'remote' },
];

describe('who sees what', () => {
  test('[AT9][AT10] others than staff get the numbers and neither who nor why', () => {
    for (const audience of ['public', 'participant'] as const) {
      const seen = seenBy(audience, streamOf(...day));
      expect(stateOf(seen).counts).toEqual(stateOf(streamOf(...day)).counts);
      expect(stateOf(seen).records.size).toBe(0);
      expect(new Set(seen.map(({ type }) => type))).toEqual(new Set(['attendance/counted']));
      for (const hidden of [seatAt(1), seatAt(2), seatAt(3), '住院'])
        expect(JSON.stringify(seen)).not.toContain(hidden);
    }
    expect(seenBy('staff', streamOf(...day))).toEqual(streamOf(...day));
  });

  test('[AT9] what leaves the numbers as they are is not sent at all', () => {
    const again: AttendanceCommand = { type: 'attendance/excuse', seat: seatAt(2), reason: '出差' };
    const events = streamOf({ type: 'attendance/excuse', seat: seatAt(2), reason: '住院' }, again);
    expect(seenBy('public', events)).toHaveLength(1);
  });

  test('[AT9] each person gets their own, with the reason the desk wrote down', () => {
    const events = streamOf(...day);
    const own = events.flatMap((event) => redactOwnAttendance(event, seatAt(2)) ?? []);
    expect(own.map(({ type }) => type)).toEqual([
      'attendance/excused',
      'attendance/excuse-withdrawn',
    ]);
    expect(own[0]?.words).toEqual({ reason: '住院', before: null });
    const viewer = { audience: 'participant', seats: [seatAt(3)] } as const;
    const received = events.flatMap((event) => [
      ...(attendance.ownersOf?.(event).includes(seatAt(3))
        ? [redactOwnAttendance(event, seatAt(3))!]
        : []),
      ...seenBy('participant', [event]),
    ]);
    expect(stateOf(received)).toEqual(attendance.project(stateOf(events), viewer));
    expect(stateOf(received).records.size).toBe(1);
  });

  test('[AT9] the same for staff with a seat of their own, who get everything twice', () => {
    const events = streamOf(...day);
    const received = events.flatMap((event) => [event, event]);
    expect(stateOf(received)).toEqual(stateOf(events));
  });

  test('[AT9] that everybody is asked to check in anew is for everybody and nobody’s own', () => {
    const [, anew] = streamOf(day[0]!, { type: 'attendance/start-anew' });
    expect(seenBy('public', [anew!])).toEqual([anew]);
    expect(attendance.ownersOf?.(anew!)).toEqual([]);
    expect(redactOwnAttendance(anew!, seatAt(1))).toBeNull();
  });
});

describe('melting', () => {
  test('[AT10] many arrivals are one change of the numbers', () => {
    const seen = seenBy('public', streamOf(...day));
    const melted = seen.slice(1).reduce((older, newer) => mergeAttendance(older, newer)!, seen[0]!);
    expect(melted.seq).toBe(seen[seen.length - 1]?.seq);
    expect(stateOf([melted])).toEqual(stateOf(seen));
  });

  test('[AT10] anything else stays by itself', () => {
    const [first, second] = streamOf(...day);
    expect(mergeAttendance(first!, second!)).toBeNull();
    expect(mergeAttendance(seenBy('public', [first!])[0]!, second!)).toBeNull();
  });
});
