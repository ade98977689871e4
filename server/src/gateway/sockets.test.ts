import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { EventsMessage, MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import { addItem, Hall, onlooker, resident, staff } from '../testing/hall.ts';

let hall: Hall;
let meeting: MeetingId;

beforeEach(async () => {
  hall = await Hall.open();
  meeting = await hall.openMeeting();
});

afterEach(() => hall.close());

async function seated(standing: Parameters<Hall['person']>[1]) {
  const person = await hall.person(meeting, standing).connect();
  await person.join(meeting);
  return person;
}

describe('from command to phone', () => {
  test('a command is acknowledged and reaches two other devices', async () => {
    const clerk = await seated(staff());
    const [first, second] = [await seated(resident()), await seated(onlooker())];
    const answer = await clerk.send(addItem('电梯费用怎么分摊'));
    expect(answer).toMatchObject({ ok: true, seq: 3 });
    for (const person of [first, second, clerk]) {
      await person.until(3);
      const titles = valuesOf(person.state!.agenda.items).map(({ title }) => title);
      expect(titles).toEqual(['电梯费用怎么分摊']);
    }
  });

  test('a repeated command gets the first answer and happens once', async () => {
    const clerk = await seated(staff());
    const id = randomId<'command'>();
    const madeAt = Date.now();
    const [one, two] = await Promise.all([
      clerk.send(addItem('一'), { id, madeAt }),
      clerk.send(addItem('一'), { id, madeAt }),
    ]);
    const three = await clerk.send(addItem('一'), { id, madeAt: madeAt - 3_600_000 });
    expect(one).toMatchObject({ ok: true, seq: 3 });
    expect([two, three]).toEqual([one, one]);
    expect(await clerk.send(addItem('二'), { id })).toEqual({
      ok: false,
      code: 'command-id-reused',
    });
    expect((await hall.app.hosts.head(meeting)).seq).toBe(3);
  });

  test('a command that was pressed too long ago is answered, not applied', async () => {
    const clerk = await seated(staff());
    const answer = await clerk.send(addItem('一'), { madeAt: Date.now() - 31_000 });
    expect(answer).toMatchObject({ ok: false, code: 'too-late' });
    expect((await hall.app.hosts.head(meeting)).seq).toBe(2);
  });

  test('what staff note for themselves is never sent to anybody else', async () => {
    const clerk = await seated(staff());
    const others = [await seated(resident()), await seated(onlooker())];
    const { seq } = await hall.must(meeting, addItem('一'));
    await clerk.until(seq);
    const item = clerk.state!.agenda.order[0]!;
    const noted = await clerk.send({ type: 'agenda/note-item', item, note: '老李情绪激动' });
    const after = await hall.must(meeting, addItem('二'));
    for (const person of [clerk, ...others]) await person.until(after.seq);
    expect(noted).toMatchObject({ ok: true });
    expect(getIn(clerk.state!.agenda.items, item)?.note).toBe('老李情绪激动');
    for (const person of others) {
      expect(JSON.stringify(person.messages)).not.toContain('老李');
      expect(getIn(person.state!.agenda.items, item)?.note).toBeNull();
    }
    const late = await seated(resident());
    expect(JSON.stringify(late.state)).not.toContain('老李');
  });

  test('the account behind an act is shown to staff only', async () => {
    const clerk = await seated(staff());
    const other = await seated(resident());
    await clerk.send(addItem('一'));
    await Promise.all([clerk.until(3), other.until(3)]);
    expect(clerk.received[0]?.actor.account).toMatch(/^[0-9a-z]{26}$/);
    expect(other.received[0]?.actor.account).toBeNull();
  });

  test('every message says up to where it goes, also where there is nothing to see', async () => {
    const other = await seated(resident());
    const { seq } = await hall.must(meeting, addItem('一'));
    await other.until(seq);
    const item = other.state!.agenda.order[0]!;
    const noted = await hall.must(meeting, { type: 'agenda/note-item', item, note: '内部' });
    await other.until(noted.seq);
    const messages = other.heard('events') as EventsMessage[];
    expect(messages.map(({ through }) => through)).toEqual([seq, noted.seq]);
    expect(messages[1]!.events).toEqual([]);
  });
});

describe('coming and going', () => {
  test('an older page is asked to reload', async () => {
    const person = await hall.person(meeting, resident()).connect();
    const request = { protocol: 0, meeting, since: null, viewerKey: null };
    expect(await person.ask('join', request)).toEqual({ ok: false, code: 'reload-needed' });
  });

  test('who knows up to a seq is sent only what it missed', async () => {
    const person = await seated(resident());
    person.close();
    await hall.must(meeting, addItem('一'));
    await hall.must(meeting, addItem('二'));
    await person.connect();
    const answer = await person.join(meeting);
    expect(answer).toMatchObject({ ok: true, state: null, through: 4 });
    expect(answer).toHaveProperty('events.length', 2);
    expect(person.state!.agenda.order).toHaveLength(2);
  });

  test('who claims to know more than has happened is sent the whole state', async () => {
    const person = await seated(resident());
    person.through = 4_000_000;
    expect(await person.join(meeting)).toMatchObject({ ok: true, through: 2 });
    expect(person.through).toBe(2);
  });

  test('who has left hears nothing more', async () => {
    const person = await seated(resident());
    expect(await person.ask('leave', { meeting })).toEqual({ ok: true });
    const witness = await seated(resident());
    const { seq } = await hall.must(meeting, addItem('一'));
    await witness.until(seq);
    expect(person.through).toBe(2);
  });

  test('two meetings at once know nothing of each other', async () => {
    const second = await hall.openMeeting();
    const here = await seated(resident());
    const there = await hall.person(second, resident()).connect();
    await there.join(second);
    const clerk = await seated(staff());
    const id = randomId<'command'>();
    await clerk.send(addItem('这边'), { id });
    clerk.meeting = second;
    expect(await clerk.send(addItem('那边'), { id })).toMatchObject({ code: 'not-admitted' });
    await hall.must(second, addItem('那边'));
    await Promise.all([here.until(3), there.until(3)]);
    expect(JSON.stringify(here.messages)).not.toContain('那边');
    expect(JSON.stringify(there.messages)).not.toContain('这边');
  });

  test('a seat of the same id in another meeting hears nothing of what is its namesake’s own', async () => {
    const second = await hall.openMeeting();
    const seat = randomId<'seat'>();
    const form = { role: 'resident', label: 'owner', group: null, sector: null } as const;
    const seats = [{ seat, ...form, heads: 1, area: null, voter: true, visitor: false }];
    for (const each of [meeting, second])
      await hall.must(each, { type: 'people/add-seats', seats });
    const here = await seated(resident(seat));
    const there = await hall.person(second, resident(seat)).connect();
    await there.join(second);
    await hall.must(meeting, { type: 'attendance/check-in-seat', seat, where: 'in_room' });
    const { seq } = await hall.must(second, addItem('一'));
    await Promise.all([here.until(4), there.until(seq)]);
    expect(here.heard('own')).toHaveLength(1);
    expect(there.heard('own')).toEqual([]);
  });

  test('of six sockets of one device in a meeting the oldest is closed', async () => {
    const first = await seated(resident());
    const gone = new Promise((resolve) => first.socket.once('disconnect', resolve));
    const others = [];
    for (let i = 0; i < 5; i++) {
      const person = hall.person();
      Object.assign(person, { device: first.device });
      await person.connect();
      expect(await person.join(meeting)).toMatchObject({ ok: true });
      others.push(person);
    }
    expect(await gone).toBe('io server disconnect');
    expect(others.map(({ socket }) => socket.connected)).toEqual(Array(5).fill(true));
  });

  test('long polling works as well', async () => {
    const person = await hall.person(meeting, resident()).connect({ transports: ['polling'] });
    expect(await person.join(meeting)).toMatchObject({ ok: true, through: 2 });
    const { seq } = await hall.must(meeting, addItem('一'));
    await person.until(seq);
    expect(person.state!.agenda.order).toHaveLength(1);
  });
});
