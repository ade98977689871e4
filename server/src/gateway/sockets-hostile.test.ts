import { commandTypes } from '@haoshangliang/shared/meeting';
import {
  errorCodes,
  type MeetingId,
  protocolVersion,
  type Refusal,
} from '@haoshangliang/shared/wire';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import { addItem, Hall, staff } from '../testing/hall.ts';
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

const rightly = () => ({
  join: { protocol: protocolVersion, meeting, since: null, viewerKey: null },
  leave: { meeting },
  names: { meeting, seats: [] },
  command: {
    meeting,
    id: randomId<'command'>(),
    seat: null,
    madeAt: Date.now(),
    body: addItem('一'),
  },
});

type Name = keyof ReturnType<typeof rightly>;
const names = Object.keys({ join: 0, leave: 0, names: 0, command: 0 }) as Name[];

/** The server is well if somebody else's command still goes through. */
async function isWell(): Promise<void> {
  expect(await clerk.send(addItem('还在'))).toMatchObject({ ok: true });
}

const wrong: readonly unknown[] = [
  null,
  undefined,
  0,
  '',
  'x'.repeat(10_000),
  [],
  [[]],
  {},
  true,
  Buffer.from([1, 2, 3]),
  { __proto__: { meeting: 1 } },
  JSON.parse('{"__proto__":{"ok":true}}'),
  { toJSON: 'x' },
];

/** What is wrong for most fields is right for some. */
function fits(field: string, value: unknown): boolean {
  if (value === 0) return ['since', 'madeAt', 'protocol'].includes(field);
  if (value === '') return field === 'viewerKey';
  return field === 'seats' && Array.isArray(value) && value.length === 0;
}

describe.each(names)('message %s', (name) => {
  test('with anything else than its schema is malformed', async () => {
    const before = (await hall.app.hosts.head(meeting)).seq;
    for (const payload of wrong) {
      expect(await clerk.ask(name, payload)).toMatchObject({ ok: false, code: 'malformed' });
    }
    expect((await hall.app.hosts.head(meeting)).seq).toBe(before);
    await isWell();
  });

  test('with one field of another kind, one too many or one missing is refused', async () => {
    const good = rightly()[name];
    for (const field of Object.keys(good)) {
      for (const value of wrong.slice(2).filter((value) => !fits(field, value))) {
        const answer = await clerk.ask<Refusal>(name, { ...good, [field]: value });
        expect(['malformed', 'unknown-command']).toContain(answer.code);
      }
      const { [field as never]: _, ...rest } = good;
      expect(await clerk.ask(name, rest)).toMatchObject({ code: 'malformed' });
    }
    expect(await clerk.ask(name, { ...good, extra: 1 })).toMatchObject({ code: 'malformed' });
  });

  test('without an acknowledgement, or with something else in its place, does nothing', async () => {
    const before = (await hall.app.hosts.head(meeting)).seq;
    const payload = rightly()[name];
    clerk.socket.emit(name);
    clerk.socket.emit(name, payload);
    clerk.socket.emit(name, payload, 'not a function');
    clerk.socket.emit(name, payload, { apply: 1 });
    expect(await clerk.ask(name, payload, payload)).toMatchObject({ code: 'malformed' });
    expect(await clerk.ask(name)).toMatchObject({ code: 'malformed' });
    expect((await hall.app.hosts.head(meeting)).seq).toBe(before);
    await clerk.join(meeting);
    await isWell();
  });

  test('for a meeting one is not in is not admitted', async () => {
    const elsewhere = await hall.openMeeting();
    const answer = await clerk.ask(name, { ...rightly()[name], meeting: elsewhere });
    if (name === 'leave') expect(answer).toEqual({ ok: true });
    else expect(answer).toEqual({ ok: false, code: 'not-admitted' });
  });

  test('from a browser nobody knows is not signed in', async () => {
    const stranger = hall.person();
    Object.assign(stranger, { device: 'nobody' });
    await stranger.connect();
    const answer = await stranger.ask(name, rightly()[name]);
    if (name === 'leave') expect(answer).toEqual({ ok: true });
    else expect(answer).toEqual({ ok: false, code: 'not-signed-in' });
  });

  test('with any JSON at all gets a closed code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...wrong), async (json, other) => {
        for (const payload of [json, { ...rightly()[name], ...Object(json) }, other]) {
          const answer = await clerk.ask<{ ok: boolean; code: string }>(name, payload);
          if (!answer.ok) expect(errorCodes).toContain(answer.code);
          expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.ts:|Error|node_modules/);
        }
      }),
      { numRuns: 60 },
    );
    await isWell();
  });
});

describe('commands', () => {
  test('of every type with any body get a closed code', async () => {
    const body = fc.tuple(fc.constantFrom(...commandTypes, 'x/y', '/', '__proto__'), fc.object());
    await fc.assert(
      fc.asyncProperty(body, async ([type, fields]) => {
        const answer = await clerk.send({ ...fields, type });
        if (!answer.ok) expect(errorCodes).toContain(answer.code);
      }),
      { numRuns: 150 },
    );
    await isWell();
  });

  test('with words that do not belong into a sentence are malformed', async () => {
    for (const title of ['a\u0000b', 'a\u202eb', '\ud800', ' ', 'x'.repeat(121)]) {
      expect(await clerk.send(addItem(title))).toMatchObject({ code: 'malformed' });
    }
  });

  test('with fields of the prototype do not reach it', async () => {
    const body = JSON.parse('{"type":"agenda/add-item","__proto__":{"title":"x"}}');
    expect(await clerk.send(body)).toMatchObject({ ok: false });
    expect({}).not.toHaveProperty('title');
  });
});
