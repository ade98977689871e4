import { redactMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { choicesFrom, historyFrom } from '@haoshangliang/shared/testing';
import type { EventsMessage } from '@haoshangliang/shared/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMeeting } from '../testing/bench-of-hosts.ts';
import { TestClock } from '../testing/test-clock.ts';
import { Lane, tick } from './lane.ts';
import type { Outlet } from './outlet.ts';
import { start } from './position.ts';
import { canWait } from './redaction.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function numbered(events: readonly StreamEvent[]): StreamEvent[] {
  return events.map((event, i) => ({ ...event, seq: i + 1 }));
}

/** The first events of random stories that are as wanted. */
function found(count: number, isWanted: (event: StreamEvent) => boolean): StreamEvent[] {
  const events: StreamEvent[] = [];
  for (let seed = 1; events.length < count && seed < 500; seed++) {
    const numbers = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: 800, seed });
    events.push(...historyFrom(choicesFrom(numbers), 60).events.filter(isWanted));
  }
  return events.slice(0, count);
}

/** Check-ins, which participants see as numbers only, and changes of the agenda, which cannot wait. */
const arrivals = found(
  3,
  (event) => event.type === 'attendance/checked-in' && canWait(redactMeeting(event, 'participant')),
);
const urgent = found(2, ({ type }) => type === 'agenda/item-added');

function laneWith(rooms: readonly string[], more: Partial<Outlet> = {}) {
  const sent: [room: string, message: EventsMessage][] = [];
  const failures: unknown[] = [];
  const clock = new TestClock();
  const outlet: Outlet = {
    rooms: () => rooms,
    isAnybody: () => rooms.length > 0,
    events: (room, message) => sent.push([room, message]),
    own() {},
    hears: () => true,
    rejoin() {},
    ...more,
  };
  const failed = (error: unknown) => failures.push(error);
  const [meeting, audience] = [newMeeting(), 'participant'] as const;
  const lane = new Lane({ meeting, audience, outlet, clock, from: start, failed });
  const take = (events: readonly StreamEvent[]) => {
    const { seq, at } = events.at(-1)!;
    lane.take(events, { ...start, seq, at, hash: `hash ${seq}` });
  };
  return { lane, take, sent, clock, failures };
}

describe('a lane', () => {
  test('lets what can merge wait for the tick and sends one event for all', async () => {
    const { lane, take, sent, clock } = laneWith(['one']);
    const events = numbered(arrivals);
    expect(events).toHaveLength(3);
    for (const event of events) take([event]);
    await turn();
    expect(sent).toEqual([]);
    expect(lane.boundary.seq).toBe(0);
    clock.pass(tick);
    await turn();
    expect(sent).toHaveLength(1);
    expect(sent[0]![1]).toMatchObject({ through: 3, events: [{ seq: 3 }] });
    expect(lane.boundary.seq).toBe(3);
  });

  test('what cannot wait leaves at once and takes along what waits, in order', async () => {
    const { take, sent, clock } = laneWith(['one']);
    const events = numbered([arrivals[0]!, arrivals[1]!, urgent[0]!, arrivals[2]!]);
    for (const event of events) take([event]);
    await turn();
    const [, message] = sent[0]!;
    expect(message.events.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    clock.pass(tick);
    await turn();
    expect(sent).toHaveLength(1);
  });

  test('whoever joins while events wait knows nothing of them yet', async () => {
    const { lane, take, clock } = laneWith(['one']);
    take(numbered(arrivals.slice(0, 2)));
    expect(lane.boundary).toBe(start);
    clock.pass(tick);
    await turn();
    expect(lane.boundary).toMatchObject({ seq: 2, hash: 'hash 2' });
  });

  test('gives the loop back between rooms and keeps the order of messages in each', async () => {
    const { take, sent } = laneWith(['one', 'two', 'three']);
    const events = numbered(urgent);
    take([events[0]!]);
    await turn();
    expect(sent.map(([room]) => room)).toEqual(['one']);
    take([events[1]!]);
    for (let i = 0; i < 8; i++) await turn();
    expect(sent.map(([room, { through }]) => `${room} ${through}`)).toEqual([
      'one 1',
      'two 1',
      'three 1',
      'one 2',
      'two 2',
      'three 2',
    ]);
  });

  test('takes no event twice', async () => {
    const { take, sent } = laneWith(['one']);
    const events = numbered(urgent);
    take(events);
    take(events);
    await turn();
    await turn();
    expect(sent.flatMap(([, { events: seen }]) => seen.map(({ seq }) => seq))).toEqual([1, 2]);
  });

  test('reports what could not be carried', async () => {
    const events = () => {
      throw new Error('no line');
    };
    const { take, failures } = laneWith(['one'], { events });
    take(numbered(urgent.slice(0, 1)));
    await turn();
    expect(failures).toEqual([new Error('no line')]);
  });
});
