import type { SeatId } from '@haoshangliang/shared/kernel';
import { type MeetingId, protocolVersion } from '@haoshangliang/shared/wire';
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

describe('who may', () => {
  test('a device that was not admitted learns nothing, not even whether there is a meeting', async () => {
    const stranger = await hall.person().connect();
    const nowhere = randomId<'meeting'>() as unknown as MeetingId;
    for (const place of [meeting, nowhere]) {
      expect(await stranger.join(place)).toEqual({ ok: false, code: 'not-admitted' });
    }
    stranger.meeting = meeting;
    expect(await stranger.send(addItem('一'))).toEqual({ ok: false, code: 'not-admitted' });
    const names = await stranger.ask('names', { meeting, seats: [] });
    expect(names).toEqual({ ok: false, code: 'not-admitted' });
  });

  test('a resident steers nothing, and acts for no seat but its own', async () => {
    const [mine, other] = [randomId<'seat'>(), randomId<'seat'>()] as [SeatId, SeatId];
    const person = await seated(resident(mine));
    const command = addItem('一');
    expect(await person.send(command, { seat: mine })).toMatchObject({ code: 'not-allowed' });
    expect(await person.send(command, { seat: other })).toMatchObject({ code: 'seat-not-yours' });
    expect(await person.send(command)).toMatchObject({ code: 'seat-not-yours' });
  });

  test("a resident's seat on a clerk's device has none of the clerk's rights", async () => {
    const seat = randomId<'seat'>();
    const both = { ...staff(), seats: [seat] };
    const clerk = await seated(both);
    expect(await clerk.send(addItem('一'), { seat })).toMatchObject({ code: 'not-allowed' });
    expect(await clerk.send(addItem('一'))).toMatchObject({ ok: true });
  });

  test('nobody sends what only the system sends', async () => {
    const clerk = await seated({ ...staff(), rights: ['moderate', 'system'] });
    expect(await clerk.send({ type: 'life/note-left-open' })).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('who becomes somebody else hears nothing more until it has joined again', async () => {
    const person = await seated(staff());
    hall.doors.admit(person.device, meeting, resident());
    const { seq } = await hall.must(meeting, addItem('一'));
    const witness = await seated(onlooker());
    await hall.must(meeting, addItem('二'));
    await witness.until(seq + 1);
    expect(person.heard('rejoin')).toEqual([{ meeting }]);
    expect(person.through).toBe(seq - 1);
    expect(await person.send(addItem('三'))).toMatchObject({ code: 'seat-not-yours' });
    const answer = await person.join(meeting);
    expect(answer).toMatchObject({ ok: true, viewer: { audience: 'participant' } });
    expect(answer).toHaveProperty('state.agenda.order.length', 2);
  });

  test('where a whole meeting is judged anew, only those are disturbed who changed', async () => {
    const [stays, goes] = [await seated(resident()), await seated(resident())];
    hall.doors.admit(goes.device, meeting, null);
    hall.doors.announce({ meeting });
    const { seq } = await hall.must(meeting, addItem('一'));
    await stays.until(seq);
    expect(stays.heard('rejoin')).toEqual([]);
    expect(goes.heard('rejoin')).toEqual([{ meeting }]);
    expect(await goes.join(meeting)).toEqual({ ok: false, code: 'not-admitted' });
  });

  test('names come as the audience may see them', async () => {
    const seat = randomId<'seat'>() as SeatId;
    const person = await seated(resident());
    const answer = await person.ask('names', { meeting, seats: [seat] });
    expect(answer).toEqual({ ok: true, names: { [seat]: `participant ${seat.slice(-2)}` } });
  });

  test('a page on a wall is told what a participant may see, on a machine of the staff too', async () => {
    const seat = randomId<'seat'>() as SeatId;
    const machine = await seated(staff());
    const page = { meeting, protocol: protocolVersion, since: null, viewerKey: null };
    const answer = await machine.ask('join', { ...page, as: 'hall' });
    expect(answer).toMatchObject({ ok: true, viewer: { audience: 'participant', seats: [] } });
    const names = await machine.ask('names', { meeting, seats: [seat], as: 'hall' });
    expect(names).toEqual({ ok: true, names: { [seat]: `participant ${seat.slice(-2)}` } });
    const before = machine.heard('events').length;
    const draft = { kind: 'consensus', item: null, title: '内部稿', readers: 'staff' } as const;
    await hall.must(meeting, { type: 'drafts/create-draft', ...draft });
    const { seq } = await hall.must(meeting, addItem('一'));
    await machine.until(seq);
    const told = JSON.stringify(machine.heard('events').slice(before));
    expect(told).toContain('一');
    expect(told).not.toContain('内部稿');
    expect(await machine.ask('join', { ...page, as: 'staff' })).toMatchObject({ ok: false });
  });
});
