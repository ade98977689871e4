import { closeCodes, type MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, describe, expect, test } from 'vitest';
import { Drafting } from '../testing/drafting.ts';
import { addItem, Hall, resident } from '../testing/hall.ts';
import { presenceOf, say } from '../testing/intruder.ts';
import type { Person } from '../testing/person.ts';
import { TestClock } from '../testing/test-clock.ts';
import { until } from '../testing/writer.ts';
import { defaultLineLimits } from './collab-line.ts';

const closing: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

const opened = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
  const open = await opening;
  closing.push(open);
  return open;
};

describe('whole meetings for one device', () => {
  const begin = async (points: number) => {
    const hall = await opened(Hall.open({ limits: { wholeJoins: { points, duration: 60 } } }));
    const meeting = await hall.openMeeting();
    const person = await hall.person(meeting, resident()).connect();
    return { hall, meeting, person };
  };

  /** As a page that knows nothing. */
  const joinAnew = (person: Person, meeting: MeetingId) => {
    person.state = null;
    return person.join(meeting);
  };

  test('are so many a minute, and it is said for how long to wait', async () => {
    const { hall, meeting, person } = await begin(3);
    for (let i = 0; i < 3; i++) expect(await joinAnew(person, meeting)).toMatchObject({ ok: true });
    const refused = await joinAnew(person, meeting);
    expect(refused).toMatchObject({ ok: false, code: 'too-fast' });
    expect(refused).toHaveProperty('detail.wait', expect.any(Number));
    // Another line of the same browser is no way round it; another browser behind the same address is not concerned.
    const again = hall.person();
    Object.assign(again, { device: person.device });
    await again.connect();
    expect(await again.join(meeting)).toMatchObject({ code: 'too-fast' });
    const neighbour = await hall.person(meeting, resident()).connect();
    expect(await neighbour.join(meeting)).toMatchObject({ ok: true });
  });

  test('are not what a phone gets that flaps and says what it knows', async () => {
    const { hall, meeting, person } = await begin(2);
    await joinAnew(person, meeting);
    for (let i = 0; i < 12; i++) {
      await hall.must(meeting, addItem(`第${i}项`));
      expect(await person.join(meeting)).toMatchObject({ ok: true, state: null });
    }
  });

  test('count too where a page claims to know something and gets the whole', async () => {
    const { meeting, person } = await begin(3);
    await joinAnew(person, meeting);
    const lie = async () => {
      person.through = 1_000_000;
      return await person.join(meeting);
    };
    for (let i = 0; i < 2; i++) expect(await lie()).toMatchObject({ ok: true });
    expect(await lie()).toMatchObject({ code: 'too-fast' });
  });
});

describe('the time that a join answers', () => {
  test('is the last event’s where the machine’s clock was set back', async () => {
    const clock = new TestClock();
    const hall = await opened(Hall.open({ clock }));
    const meeting = await hall.openMeeting();
    const { at } = await hall.must(meeting, addItem('一'));
    clock.pass(-10 * 60_000);
    const person = await hall.person(meeting, resident()).connect();
    expect(await person.join(meeting)).toMatchObject({ ok: true, now: at });
    clock.pass(20 * 60_000);
    expect(await person.join(meeting)).toMatchObject({ ok: true, now: clock.now() });
  });
});

describe('texts for one device', () => {
  test('are read by HTTP so often, and it is said for how long to wait', async () => {
    const limits = { reads: { points: 5, duration: 60 } };
    const drafting = await opened(Drafting.begin({ limits }));
    const { meeting, hall } = drafting;
    const read = (device: string) =>
      fetch(`${hall.url}/api/documents/${drafting.desk().document}?meeting=${meeting}`, {
        headers: { cookie: `device=${device}` },
      });
    const device = drafting.device(resident());
    for (let i = 0; i < 5; i++) expect((await read(device)).status).toBe(200);
    const refused = await read(device);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      code: 'too-fast',
      detail: { wait: expect.any(Number) },
    });
    expect((await read(drafting.device(resident()))).status).toBe(200);
  });

  test('are open on so many lines: one more, and the oldest is told why it ends', async () => {
    const lineLimits = { ...defaultLineLimits, lines: 3 };
    const drafting = await opened(Drafting.begin({ lineLimits }));
    const neighbour = await drafting.open().inStep();
    const { standing } = await drafting.admitted();
    const device = drafting.device(standing);
    const pages = [];
    for (let i = 0; i < 4; i++) pages.push(await drafting.openOn(device).inStep());
    expect(await pages[0]?.closed()).toBe(closeCodes.tooManyLines);
    expect(pages.slice(1).map(({ closedWith }) => closedWith)).toEqual([null, null, null]);
    expect(neighbour.closedWith).toBeNull();
    // One that has gone leaves its place to the next.
    const [, , staying, leaving] = pages;
    const seen = () => staying?.provider.awareness.getStates().has(leaving?.doc.clientID ?? 0);
    await until(() => seen() === true);
    leaving?.leave();
    await until(() => seen() === false);
    await drafting.openOn(device).inStep();
    expect(pages[1]?.closedWith).toBeNull();
  });

  test('show one line under a few ids, never under ever new ones', async () => {
    const drafting = await opened(Drafting.begin());
    const [intruder, other] = [await drafting.open().inStep(), await drafting.open().inStep()];
    // One id at a time: the page's own goes first.
    intruder.provider.awareness.setLocalState(null);
    const state = JSON.stringify({ cursor: null });
    for (let i = 0; i < 30; i++) {
      say(intruder, presenceOf(500_000 + i, 1, state));
      say(intruder, presenceOf(500_000 + i, 2, 'null'));
    }
    expect(await intruder.closed()).toBe(closeCodes.malformed);
    expect(other.closedWith).toBeNull();
  });
});
