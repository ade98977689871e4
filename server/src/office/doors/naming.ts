import { isLive, type PeopleState } from '@haoshangliang/shared/features/people';
import { getIn, type Rejection, reject, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Device } from '../../gateway/devices.ts';
import { randomId } from '../../meetings/random-id.ts';
import type { DeviceSeatRow, MeetingRow, SeatNameRow } from '../../ports/schema.ts';
import { plainName } from '../meetings/drafts.ts';
import { sendAll } from '../meetings/office-hand.ts';
import { namingSeats, type SeatName } from '../roster/name-seats.ts';
import { letsIn } from './door-state.ts';
import { type EntranceDeps, recordingConsent } from './entrance.ts';
import { standingOf } from './standing.ts';

// A phone is handed round a family, not a village; a hall of two thousand comes in within half an hour.
const perDevice = { points: 6, duration: 3600 };
const perMeeting = { points: 300, duration: 60 };

const wrongClaimsAllowed = 5;
const waitingClaimsAllowed = 3;
/** Whoever comes after them is entered at the desk: the roster holds ten thousand and must not be filled from outside. */
const visitorsAllowed = 3000;

export interface Naming {
  readonly meeting: MeetingRow;
  readonly device: Device;
  readonly name: string;
  readonly room: string | null;
}

type Named = { readonly kind: 'waiting' | 'visitor' };

/** Takes the name of somebody who has been let in: a line of the roster waits for staff, anybody else is a visitor. */
export function createNameTaking(deps: EntranceDeps) {
  const ofDevice = new RateLimiterMemory(perDevice);
  const ofMeeting = new RateLimiterMemory(perMeeting);

  return async (naming: Naming): Promise<Named | Rejection> => {
    const { meeting, device } = naming;
    const state = await deps.hosts.state(meeting.id);
    if (state === null || !letsIn(state, meeting)) return reject('door-closed');
    const key = `${device.id} ${meeting.id}`;
    const wait = (await waitFor(ofDevice, key)) || (await waitFor(ofMeeting, meeting.id));
    return wait > 0
      ? reject('too-fast', { seconds: wait })
      : await take(deps, naming, state.people);
  };
}

async function take(
  deps: EntranceDeps,
  naming: Naming,
  people: PeopleState,
): Promise<Named | Rejection> {
  const lines = await linesCalled(deps, people, naming);
  if (lines.length > 1) return reject('room-needed');
  const seat = lines[0]?.seat;
  if (seat !== undefined) return await claim(deps, naming, { seat, people });
  const isFull = people.counts.all.visitors >= visitorsAllowed;
  return isFull ? reject('claim-staff-only') : await seatVisitor(deps, naming);
}

/** Seconds until there is a point again; 0 if there was one. */
async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  return await limiter.consume(key).then(
    () => 0,
    (refused: { msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
  );
}

/** Lines of the roster with that name; with the room, where one was given and somebody of that name has one. */
async function linesCalled(
  { tables }: EntranceDeps,
  people: PeopleState,
  { meeting, name, room }: Naming,
): Promise<SeatNameRow[]> {
  const rows = await tables.db
    .selectFrom('seat_name')
    .selectAll()
    .where('meeting', '=', meeting.id)
    .execute();
  const called = rows.filter(({ seat, display_name, full_name }) => {
    const line = getIn(people.seats, seat);
    const isOnRoster = line !== undefined && isLive(line) && !line.visitor;
    return (
      isOnRoster && [display_name, full_name ?? ''].some((each) => folded(each) === folded(name))
    );
  });
  if (room === null) return called;
  return called.filter((row) => row.room === null || foldedRoom(row.room) === foldedRoom(room));
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•.]/g, '')
    .toLowerCase();
}

/** 301室, 301 and ３０１ are one room. */
function foldedRoom(text: string): string {
  return folded(text).replace(/[室号]$/, '');
}

async function claim(
  deps: EntranceDeps,
  naming: Naming,
  { seat, people }: { seat: SeatId; people: PeopleState },
): Promise<Named | Rejection> {
  const standing = await standingOf(deps, naming.device.id, naming.meeting.id);
  // The seat is here already: claiming it anew would only take it away until staff have looked again.
  if (standing?.seats.includes(seat)) return { kind: 'waiting' };
  if (await waitsAlready(deps, naming, { seat, people })) return { kind: 'waiting' };
  const before = valuesOf(people.claims).filter((each) => each.seat === seat);
  const count = (status: string) => before.filter((each) => each.status === status).length;
  if (count('refused') >= wrongClaimsAllowed || count('waiting') >= waitingClaimsAllowed)
    return reject('claim-staff-only');
  const id = randomId<'claim'>();
  const command: MeetingCommand = { type: 'people/claim-seat', claim: id, seat };
  const refused = await atTheDoor(deps, naming, { seat, claim: id, command, name: null });
  return refused ?? { kind: 'waiting' };
}

/** This browser has claimed the line and waits: a second claim would leave the first with nobody behind it. */
async function waitsAlready(
  { tables }: EntranceDeps,
  { device, meeting }: Naming,
  { seat, people }: { seat: SeatId; people: PeopleState },
): Promise<boolean> {
  const query = tables.db
    .selectFrom('device_seat')
    .select('claim')
    .where('device', '=', device.id)
    .where('meeting', '=', meeting.id);
  const claim = (await query.where('seat', '=', seat).executeTakeFirst())?.claim ?? null;
  return claim !== null && getIn(people.claims, claim)?.status === 'waiting';
}

async function seatVisitor(deps: EntranceDeps, naming: Naming): Promise<Named | Rejection> {
  const seat = randomId<'seat'>();
  const form = {
    role: 'resident',
    label: 'visitor',
    group: null,
    sector: null,
    heads: 1,
    area: null,
    voter: false,
  } as const;
  const command: MeetingCommand = {
    type: 'people/add-seats',
    seats: [{ seat, ...form, visitor: true }],
  };
  const name = { ...plainName(seat, naming.name), full_name: naming.name, room: naming.room };
  const refused = await atTheDoor(deps, naming, { seat, claim: null, command, name });
  return refused ?? { kind: 'visitor' };
}

interface Entry extends Pick<DeviceSeatRow, 'seat' | 'claim'> {
  readonly command: MeetingCommand;
  readonly name: SeatName | null;
}

/** The door's rows first: the meeting never knows of a seat or a claim that nobody at the door does. */
async function atTheDoor(
  deps: EntranceDeps,
  { meeting, device }: Naming,
  { seat, claim: id, command, name }: Entry,
): Promise<Rejection | null> {
  const { tables, hosts, now, changes } = deps;
  const { db } = tables;
  const key = { device: device.id, meeting: meeting.id, seat };
  const row = { ...key, claim: id, link: null, at: now() };
  const naming = name === null ? [] : await namingSeats(tables, meeting.id, [name]);
  await tables.write(
    ...naming,
    db
      .insertInto('device_seat')
      .values(row)
      .onConflict((conflict) => conflict.columns(['device', 'meeting', 'seat']).doUpdateSet(row)),
    recordingConsent(deps, key),
  );
  const refused = await sendAll(hosts, meeting.id, 'door', [command]);
  if (refused !== null) {
    const unnaming = db
      .deleteFrom('seat_name')
      .where('meeting', '=', meeting.id)
      .where('seat', '=', seat);
    const unseating = db
      .deleteFrom('device_seat')
      .where('device', '=', device.id)
      .where('meeting', '=', meeting.id);
    await tables.write(unseating.where('seat', '=', seat), ...(name === null ? [] : [unnaming]));
  }
  // A claim gives nothing before it is confirmed; a visitor has a seat at once.
  if (id === null) changes.announce({ meeting: meeting.id, device: device.id });
  return refused;
}
