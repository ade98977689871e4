import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { EventsMessage } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { createMetrics } from '../observability/metrics.ts';
import { newMeeting } from '../testing/bench-of-hosts.ts';
import { TestClock } from '../testing/test-clock.ts';
import { type Position, start } from './position.ts';
import { Publisher } from './publish.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const meeting = newMeeting();

const at = (seq: number): Position => ({ ...start, seq, hash: String(seq) });

const opened = (seq: number): StreamEvent => ({
  type: 'life/meeting-opened',
  data: {},
  words: null,
  seq,
  at: 0,
  actor: { seat: null, account: null, for: null },
});

function publisherTo(rooms: () => readonly string[]) {
  const sent: EventsMessage[] = [];
  const rejoins: string[] = [];
  const lines: string[] = [];
  const publisher = new Publisher({
    outlet: {
      rooms,
      isAnybody: () => rooms().length > 0,
      events: (_room, message) => sent.push(message),
      own() {},
      hears: () => false,
      rejoin: (_meeting, audience) => rejoins.push(audience),
    },
    clock: new TestClock(),
    log: createLogger('error', { write: (line) => lines.push(line) }),
    metrics: createMetrics(),
  });
  return { publisher, sent, rejoins, lines };
}

test('when a rule throws while redacting, nobody is sent a gap: all are asked to join again', async () => {
  const { publisher, sent, rejoins, lines } = publisherTo(() => ['one']);
  publisher.boundary(meeting, 'participant', at(1));
  const broken = { ...opened(4), type: 'attendance/checked-in', data: null, words: '老李' };
  publisher.publish(meeting, [opened(2)], at(2));
  publisher.publish(meeting, [opened(3), broken], at(4));
  publisher.publish(meeting, [opened(5)], at(5));
  await turn();
  expect(sent).toEqual([]);
  expect(rejoins).toEqual(['participant']);
  expect(lines).toHaveLength(1);
  expect(lines.join('')).not.toContain('老李');
  // Whoever joins now starts from where the meeting stands and is sent what follows.
  expect(publisher.boundary(meeting, 'participant', at(5))).toEqual(at(5));
  publisher.publish(meeting, [opened(6)], at(6));
  await turn();
  expect(sent).toMatchObject([{ through: 6, events: [{ seq: 6 }] }]);
});

test('an audience that has gone costs nothing, and starts anew when somebody comes', async () => {
  let rooms = ['one'];
  const { publisher, sent } = publisherTo(() => rooms);
  publisher.boundary(meeting, 'public', at(1));
  rooms = [];
  publisher.publish(meeting, [opened(2)], at(2));
  rooms = ['one'];
  expect(publisher.boundary(meeting, 'public', at(2))).toEqual(at(2));
  await turn();
  expect(sent).toEqual([]);
});

test('what was taken in is not sent after closing', async () => {
  const { publisher, sent } = publisherTo(() => ['one']);
  publisher.boundary(meeting, 'staff', at(1));
  publisher.publish(meeting, [opened(2)], at(2));
  publisher.close();
  await turn();
  expect(sent).toEqual([]);
});
