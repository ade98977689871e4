import type { SeatId } from '@haoshangliang/shared/kernel';
import { type MeetingId, protocolVersion } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import { Hall, resident } from '../testing/hall.ts';

let hall: Hall;
let meeting: MeetingId;

beforeAll(async () => {
  hall = await Hall.open();
});

beforeEach(async () => {
  meeting = await hall.openMeeting();
});

afterAll(() => hall.close());

const asWall = () => ({ protocol: protocolVersion, since: null, viewerKey: null, as: 'hall' });

async function seated(standing: Parameters<Hall['person']>[1]) {
  const person = await hall.person(meeting, standing).connect();
  await person.join(meeting);
  return person;
}

describe('what somebody does', () => {
  const checkIn = { type: 'attendance/check-in', where: 'in_room' } as const;

  async function seatOf(): Promise<SeatId> {
    const seat = randomId<'seat'>();
    const form = { role: 'resident', label: 'owner', group: null, sector: null } as const;
    const whole = { seat, ...form, heads: 1, area: null, voter: true, visitor: false };
    await hall.must(meeting, { type: 'people/add-seats', seats: [whole] });
    return seat;
  }

  test('is told with the answer, and by a message only to other lines of the seat', async () => {
    const seat = await seatOf();
    const [here, there] = [await seated(resident(seat)), await seated(resident(seat))];
    const answer = await here.send(checkIn, { seat });
    expect(answer).toMatchObject({
      ok: true,
      own: [{ type: 'attendance/checked-in', actor: { seat } }],
    });
    await Promise.all([here, there].map((person) => person.until(4)));
    expect([here.heard('own'), there.heard('own')]).toMatchObject([[], [{ meeting }]]);
    expect(here.received).toEqual(there.received);
    expect(here.state).toEqual(there.state);
  });

  test('is told once to each of two lines that send it in the same moment', async () => {
    const seat = await seatOf();
    const one = await seated(resident(seat));
    const two = hall.person();
    Object.assign(two, { device: one.device });
    await two.connect();
    await two.join(meeting);
    const sending = { seat, id: randomId<'command'>(), madeAt: Date.now() };
    const answers = await Promise.all([one.send(checkIn, sending), two.send(checkIn, sending)]);
    expect(answers.map((answer) => 'own' in answer).sort()).toEqual([false, true]);
    await Promise.all([one, two].map((person) => person.until(4)));
    for (const { received } of [one, two])
      expect(received.filter(({ actor }) => actor.seat === seat)).toHaveLength(1);
  });

  test('is known by long polling before what follows it', async () => {
    const seat = await seatOf();
    const person = await hall.person(meeting, resident(seat)).connect({ transports: ['polling'] });
    await person.join(meeting);
    await person.send(checkIn, { seat });
    await person.until(4);
    expect(person.received.some(({ actor }) => actor.seat === seat)).toBe(true);
  });

  test('is not told to a line that follows the meeting as a hall does', async () => {
    const seat = await seatOf();
    const wall = await hall.person(meeting, resident(seat)).connect();
    await wall.ask('join', { ...asWall(), meeting });
    wall.meeting = meeting;
    expect(await wall.send(checkIn, { seat })).not.toHaveProperty('own');
  });
});
