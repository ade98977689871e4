import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { addItem, Hall, resident } from '../testing/hall.ts';
import { assertFramesAreShared } from './sockets-frames.ts';

const copyOfWs = () => {
  const socketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'));
  return createRequire(socketIo.resolve('socket.io-adapter'))('ws');
};

test('a message is framed once for all sockets of a room', async () => {
  expect(assertFramesAreShared).not.toThrow();
  const hall = await Hall.open();
  const meeting = await hall.openMeeting();
  const people = [];
  for (let i = 0; i < 12; i++) {
    const person = await hall.person(meeting, resident()).connect();
    await person.join(meeting);
    people.push(person);
  }
  const { Sender } = copyOfWs();
  const original = Sender.frame;
  let framed = 0;
  Sender.frame = (...args: unknown[]) => {
    if (String(args[0]).includes('"events"')) framed += 1;
    return original.apply(Sender, args);
  };
  try {
    const { seq } = await hall.must(meeting, addItem('一'));
    await Promise.all(people.map((person) => person.until(seq)));
  } finally {
    Sender.frame = original;
  }
  // The Node client has the same copy, but sends no such message.
  expect(framed).toBe(1);
  await hall.close();
});

test('an audience of more than one room hears everything', async () => {
  const many = { points: 10_000, duration: 1 };
  const hall = await Hall.open({ limits: { joins: many } });
  const meeting = await hall.openMeeting();
  const people = await Promise.all(
    Array.from({ length: 205 }, () => hall.person(meeting, resident()).connect()),
  );
  await Promise.all(people.map((person) => person.join(meeting)));
  await hall.must(meeting, addItem('一'));
  const { seq } = await hall.must(meeting, addItem('二'));
  await Promise.all(people.map((person) => person.until(seq)));
  for (const { state } of people) expect(state!.agenda.order).toHaveLength(2);
  await hall.close();
});

test('a device that does not read is let go, and the others hear on', async () => {
  const hall = await Hall.open({ pressure: { packets: 20, bytes: 256 * 1024 } });
  const meeting = await hall.openMeeting();
  const reading = await hall.person(meeting, resident()).connect();
  await reading.join(meeting);
  const deaf = hall.person(meeting, resident());
  const port = Number(new URL(hall.url).port);
  const line = connect(port, '127.0.0.1');
  line.on('error', () => {});
  const key = randomBytes(16).toString('base64');
  line.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: device=${deaf.device}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await new Promise((resolve) => line.once('data', resolve));
  const join = { protocol: 3, meeting, since: null, viewerKey: null };
  for (const text of ['40', `420${JSON.stringify(['join', join])}`]) line.write(masked(text));
  await new Promise((resolve) => setTimeout(resolve, 200));
  line.pause();
  await hall.must(meeting, addItem('一'));
  const item = (await hall.app.hosts.state(meeting))!.agenda.order[0]!;
  const figures = async () => (await fetch(`${hall.url}/metrics`)).text();
  const title = '长'.repeat(100);
  let seq = 0;
  while (!(await figures()).includes('sockets_dropped_total{why="not-reading"} 1')) {
    const changes = Array.from({ length: 100 }, (_, n) => n + 1).map((minutes) =>
      hall.must(meeting, { type: 'agenda/change-item', item, kind: 'discussion', minutes, title }),
    );
    seq = Math.max(...(await Promise.all(changes)).map((answer) => answer.seq));
  }
  const ended = new Promise((resolve) => line.once('close', resolve));
  line.resume();
  await ended;
  await reading.until(seq);
  expect(reading.socket.connected).toBe(true);
  await hall.close();
}, 60_000);

/** A text frame as a client sends it, with a mask of zeros. */
function masked(text: string): Buffer {
  const payload = Buffer.from(text);
  const length =
    payload.length < 126
      ? [0x80 | payload.length]
      : [0x80 | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), payload]);
}
