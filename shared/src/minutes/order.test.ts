import { expect, test } from 'vitest';
import type { SeatId } from '../kernel/index.ts';
import { evolveMeeting, initialMeeting, type StreamEvent } from '../meeting/index.ts';
import { liftMeeting, liftNames } from '../testing/index.ts';
import { seatOf } from '../testing/lift-roster.ts';
import { headHash } from '../testing/minutes-of.ts';
import { representative, Village } from '../testing/village-meeting.ts';
import { composeMinutes } from './compose.ts';
import { plainStationery } from './stationery.ts';

function minutesBy(
  events: readonly StreamEvent[],
  { seats, order }: { seats: Readonly<Record<string, string>>; order: readonly SeatId[] },
) {
  const state = events.reduce(evolveMeeting, initialMeeting);
  const record = { state, events, head: { seq: events.length, hash: headHash } };
  const options = { stationery: plainStationery, frozenText: () => null };
  return composeMinutes(record, { organ: '仓后街社区', seats, order }, options);
}

test('people and their sides stand as the office lists them, whatever the record had first', () => {
  const { events } = liftMeeting();
  const order = ['O602', 'O502', 'O501', 'O202', 'O101', 'O201', 'C01'].map(seatOf);
  const [here] = minutesBy(events, { seats: liftNames, order }).frame.attendance;
  const [high, low, ...others] = here?.text.split('；') ?? [];
  expect(high).toBe('五、六层业主　602室业主、502室业主、501室业主、601室业主');
  // 102 stands on no list and comes after those who do; 202 was excused.
  expect(low).toBe('一、二层业主　101室业主、201室业主、102室业主');
  expect(others[0]).toMatch(/^社区　召集人/);
});

test('so does the list of more than sixty, down to those whom no list has', () => {
  const run = new Village(64, 64);
  const seats = Object.fromEntries(
    Array.from({ length: 64 }, (_, n) => [representative(n), `代表${n}`]),
  );
  const order = Array.from({ length: 60 }, (_, n) => representative((n * 7) % 60));
  const [register] = minutesBy(run.events, { seats, order }).tables;
  expect(register?.rows.map(([no, name]) => [no, name])).toEqual(
    [...order, ...[60, 61, 62, 63].map(representative)].map((seat, i) => [
      String(i + 1),
      seats[seat],
    ]),
  );
});
