import { sameAs, seatFor } from '@haoshangliang/shared/features/people';
import { getIn, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { Device } from '../../gateway/devices.ts';
import type { Standing } from '../../meetings/standing.ts';
import type { DeviceSeatRow } from '../../ports/schema.ts';
import type { Mount } from '../routing.ts';
import { withdrawClaims } from './claims.ts';
import { consentRefusal, displayName, type EntranceDeps } from './entrance.ts';
import { createNameTaking } from './naming.ts';
import { holderOf, standingOf } from './standing.ts';
import { tracing } from './traces.ts';

/** What a browser may do once it has been let in, before it has a seat and to get rid of one. */
export function mountInside(mount: Mount, deps: EntranceDeps): void {
  const { book } = deps;
  const takeName = createNameTaking(deps);
  mount.open(doorApi.giveName, async ({ input, device }) => {
    const inside = await insideAs(deps, device, input.meeting);
    if ('ok' in inside) return inside;
    if (inside.standing.account !== null) return reject('not-allowed');
    const refused = consentRefusal(input.consent);
    const meeting = await book.byId(input.meeting);
    if (refused !== null || meeting === undefined) return refused ?? reject('not-found');
    return await takeName({ meeting, device: inside.device, name: input.name, room: input.room });
  });
  mount.open(doorApi.whoAmI, async ({ input, device }) => {
    const inside = await insideAs(deps, device, input.meeting);
    return 'ok' in inside ? inside : await described(deps, input.meeting, inside);
  });
  mountLeaving(mount, deps);
}

function mountLeaving(mount: Mount, deps: EntranceDeps): void {
  const { tables, hosts, now, changes } = deps;
  const { db } = tables;
  mount.open(doorApi.leaveSeat, async ({ input, device }) => {
    const inside = await insideAs(deps, device, input.meeting);
    if ('ok' in inside) return inside;
    const { meeting, seat } = input;
    const people = (await hosts.state(meeting))?.people;
    const seats = people === undefined ? [seat] : [...sameAs(people, seat)];
    const held = await rowsOn(deps, inside.device.id, meeting);
    const rows = held.filter((row) => seats.includes(row.seat));
    // What is not this browser's leaves no trace either, or anybody could write that others have left.
    if (rows.length === 0) return {};
    const leaving = db
      .deleteFrom('device_seat')
      .where('device', '=', inside.device.id)
      .where('meeting', '=', meeting);
    await tables.write(
      ...staying(deps, inside, meeting),
      leaving.where('seat', 'in', seats),
      tracing(tables, now(), { meeting, kind: 'seat-released', seat }),
    );
    await withdrawClaims(deps, meeting, { rows, taken: false });
    changes.announce({ meeting, device: inside.device.id });
    return {};
  });
  mount.open(doorApi.withdrawConsent, async ({ input, device }) => {
    const inside = await insideAs(deps, device, input.meeting);
    if ('ok' in inside) return inside;
    await withdraw(deps, inside, input.meeting);
    return {};
  });
}

async function withdraw(deps: EntranceDeps, inside: Inside, meeting: MeetingId): Promise<void> {
  const { tables, now, changes } = deps;
  const { db } = tables;
  const { id: device } = inside.device;
  const rows = await rowsOn(deps, device, meeting);
  // A claim that waits is no proof that the telephone number is this person's.
  const seats = [
    ...inside.standing.seats,
    ...rows.filter(({ claim }) => claim === null).map(({ seat }) => seat),
  ];
  const phones = db.updateTable('seat_name').set({ phone: null }).where('meeting', '=', meeting);
  const consent = db.updateTable('consent').set({ withdrawn_at: now() });
  await tables.write(
    ...staying(deps, inside, meeting),
    consent.where('device', '=', device).where('meeting', '=', meeting),
    db.deleteFrom('device_seat').where('device', '=', device).where('meeting', '=', meeting),
    ...(seats.length === 0 ? [] : [phones.where('seat', 'in', seats)]),
  );
  await withdrawClaims(deps, meeting, { rows, taken: false });
  changes.announce({ meeting, device });
}

async function rowsOn(
  { tables }: EntranceDeps,
  device: Device['id'],
  meeting: MeetingId,
): Promise<DeviceSeatRow[]> {
  const query = tables.db.selectFrom('device_seat').selectAll().where('device', '=', device);
  return await query.where('meeting', '=', meeting).orderBy('at').execute();
}

interface Inside {
  readonly device: Device;
  readonly standing: Standing;
}

async function insideAs(
  deps: EntranceDeps,
  device: Device | null,
  meeting: MeetingId,
): Promise<Inside | Rejection> {
  const standing = device === null ? null : await standingOf(deps, device.id, meeting);
  return device === null || standing === null ? reject('not-admitted') : { device, standing };
}

/** Who gives a seat back may still look on. */
function staying({ tables, now }: EntranceDeps, { device }: Inside, meeting: MeetingId) {
  const row = { device: device.id, meeting, link: null, at: now() };
  return [
    tables.db
      .insertInto('admission')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  ];
}

async function described(deps: EntranceDeps, meeting: MeetingId, { device, standing }: Inside) {
  const people = (await deps.hosts.state(meeting))?.people;
  const query = deps.tables.db
    .selectFrom('device_seat')
    .selectAll()
    .where('device', '=', device.id);
  const rows = await query.where('meeting', '=', meeting).orderBy('at').execute();
  const named = async (seat: (typeof rows)[number]['seat']) =>
    await displayName(deps, meeting, seat);
  const claims = [];
  for (const { claim, seat } of rows) {
    if (claim === null || people === undefined) continue;
    const status = getIn(people.claims, claim)?.status;
    if (status !== 'waiting' && status !== 'refused') continue;
    const isHeld = (await holderOf(deps, people, { meeting, seat })) !== undefined;
    claims.push({ displayName: await named(seat), status, heldElsewhere: isHeld });
  }
  // A merged seat goes by the name of the one that stands for it.
  const own = standing.seats.filter(
    (seat) => people !== undefined && seatFor(people, seat)?.id === seat,
  );
  const seats = await Promise.all(
    own.map(async (seat) => ({ seat, displayName: await named(seat) })),
  );
  return { seats, claims, isStaff: standing.account !== null };
}
