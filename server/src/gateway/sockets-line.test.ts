import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { randomId } from '../meetings/random-id.ts';
import { addItem, Hall, resident, staff } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';

let hall: Hall;
let meeting: MeetingId;
let clerk: Person;

const many = { points: 1_000_000, duration: 1 };
const limits = {
  ...{ commands: many, staffCommands: many, names: many, nonsense: many },
  ...{ joins: many, wholeJoins: many },
};

beforeAll(async () => {
  hall = await Hall.open({ limits, strangersLeaveAfter: 300 });
  meeting = await hall.openMeeting();
  clerk = await hall.person(meeting, staff()).connect();
  await clerk.join(meeting);
});

afterAll(() => hall.close());

/** The server is well if somebody else's command still goes through. */
async function isWell(): Promise<void> {
  expect(await clerk.send(addItem('还在'))).toMatchObject({ ok: true });
}

describe('the line', () => {
  test('messages nobody knows are refused, and too many of them close the socket', async () => {
    const few = await Hall.open({ limits: { nonsense: { points: 5, duration: 10 } } });
    const person = await few.person().connect();
    const gone = new Promise((resolve) => person.socket.once('disconnect', resolve));
    expect(await person.ask('constructor', {})).toEqual({ ok: false, code: 'malformed' });
    for (let i = 0; i < 10; i++) person.socket.emit('events', { through: 9 });
    expect(await gone).toBe('io server disconnect');
    await few.close();
  });

  test('too many commands are told how long to wait', async () => {
    const slow = await Hall.open({ limits: { commands: { points: 3, duration: 60 } } });
    const place = await slow.openMeeting();
    const person = await slow.person(place, resident()).connect();
    await person.join(place);
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await person.send(addItem('一')));
    expect(answers.at(-1)).toMatchObject({
      code: 'too-fast',
      detail: { wait: expect.any(Number) },
    });
    await slow.close();
  });

  test('a message above 64 KiB closes its socket and nobody else’s', async () => {
    const person = await hall.person(meeting, resident()).connect();
    const gone = new Promise((resolve) => person.socket.once('disconnect', resolve));
    person.socket.emit('join', { meeting: 'x'.repeat(70_000) }, () => {});
    await gone;
    await isWell();
  });

  test('whoever is nobody is sent away after a while', async () => {
    const stranger = hall.person();
    Object.assign(stranger, { device: 'nobody' });
    await stranger.connect();
    const gone = new Promise((resolve) => stranger.socket.once('disconnect', resolve));
    expect(await gone).toBe('io server disconnect');
  });

  test.each([
    ['frames that are no Socket.IO', 'hello'],
    ['a packet of an unknown kind', '49["join"]'],
    ['a namespace that is not there', '40/admin,'],
    ['half an event', '42["join",{"meet'],
    ['a hundred promised attachments', '452-["join",{"_placeholder":true,"num":99}]'],
    ['an event without a name', '42[]'],
    ['an event whose name is a number', '42[1,{}]'],
    ['a reserved name', '42["disconnect"]'],
    ['an acknowledgement nobody asked for', '430[{}]'],
    ['a huge acknowledgement id', `42${'9'.repeat(400)}["join",{}]`],
  ])('%s do no harm', async (_name, frame) => {
    const url = `${hall.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { cookie: `device=${clerk.device}` } });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('40');
    socket.send(frame);
    socket.send(randomBytes(64));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await isWell();
    socket.terminate();
  });

  test('commands to ever new meetings have a limit, and none of them is looked up beyond it', async () => {
    const few = await Hall.open({ limits: { staffCommands: { points: 3, duration: 60 } } });
    const person = await few.person().connect();
    const lookUp = vi.spyOn(few.doors, 'standing');
    const codes = [];
    for (let i = 0; i < 6; i++) {
      person.meeting = randomId<'meeting'>() as unknown as MeetingId;
      codes.push(await person.send(addItem('一')));
    }
    const [inside, beyond] = [{ code: 'not-admitted' }, { code: 'too-fast' }];
    expect(codes).toMatchObject([inside, inside, inside, beyond, beyond, beyond]);
    expect(lookUp).toHaveBeenCalledTimes(3);
    await few.close();
  });

  test('bytes that are no WebSocket do no harm', async () => {
    const port = Number(new URL(hall.url).port);
    const key = randomBytes(16).toString('base64');
    const upgrade = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`;
    for (const start of ['', upgrade]) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(start);
      socket.write(randomBytes(512));
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
    }
    await isWell();
  });
});
