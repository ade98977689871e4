import { type PeopleState, seatFor } from '@haoshangliang/shared/features/people';
import type { Right, SeatId } from '@haoshangliang/shared/kernel';
import { getIn } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { DeviceId, Standing } from '../../meetings/standing.ts';
import type { DeviceSeatRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { dutiesOf, type MeetingBook } from '../meetings/meeting-book.ts';
import type { OfficeTree } from '../offices/office-tree.ts';

export interface StandingDeps {
  readonly tables: Tables;
  readonly hosts: MeetingHosts;
  readonly book: MeetingBook;
  readonly tree: OfficeTree;
  readonly now: () => number;
}

/** What a device is in a meeting: by its account, by its seats, or because it was let in. Null: not admitted. */
export async function standingOf(
  deps: StandingDeps,
  device: DeviceId,
  id: MeetingId,
): Promise<Standing | null> {
  const meeting = await deps.book.byId(id);
  if (meeting === undefined) return null;
  const staff = await staffStanding(deps, device, meeting);
  const people = (await deps.hosts.state(id))?.people;
  const rows = await seatsOn(deps, device, id);
  const seats = people === undefined ? [] : await heldSeats(deps, people, rows);
  const rights = rightsOf(staff?.rights ?? [], seats.length > 0);
  if (staff === null && rows.length === 0 && !(await isAdmitted(deps, device, id))) return null;
  const staffSeat =
    staff?.seat && people !== undefined ? (seatFor(people, staff.seat)?.id ?? null) : null;
  const audience = staff === null ? 'participant' : 'staff';
  const account = staff?.account ?? null;
  return { audience, seats, rights, account, staffSeat, ...endOf(rows) };
}

/** One list for a whole hall: what it is allowed is kept for each of its devices. */
const ofSeated: readonly Right[] = ['participate'];

function rightsOf(duties: readonly Right[], isSeated: boolean): readonly Right[] {
  if (!isSeated) return duties;
  return duties.length === 0 ? ofSeated : [...duties, ...ofSeated];
}

async function staffStanding(
  { tables, book, tree }: StandingDeps,
  device: DeviceId,
  meeting: { id: MeetingId; office: Parameters<OfficeTree['covers']>[1] },
) {
  const found = await tables.db
    .selectFrom('device')
    .innerJoin('account', 'account.id', 'device.account')
    .select('account.id')
    .where('device.id', '=', device)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const duty = await book.duty(meeting.id, found.id);
  const duties = dutiesOf(duty);
  const prepares = await tree.covers(found.id, meeting.office);
  if (duties.length === 0 && !prepares) return null;
  const rights: Right[] = prepares ? [...duties, 'prepare'] : duties;
  return { account: found.id, seat: duty?.seat ?? null, rights };
}

/** The device's rows, without those whose link has run out or has been replaced while the seat was being taken. */
async function seatsOn(
  { tables, now }: StandingDeps,
  device: DeviceId,
  meeting: MeetingId,
): Promise<(DeviceSeatRow & { readonly reading_until: number | null })[]> {
  const rows = await tables.db
    .selectFrom('device_seat')
    .leftJoin('link', 'link.id', 'device_seat.link')
    .selectAll('device_seat')
    .select('link.reading_until')
    .where('device_seat.device', '=', device)
    .where('device_seat.meeting', '=', meeting)
    .where('link.revoked_at', 'is', null)
    .orderBy('device_seat.at')
    .execute();
  return rows.filter(({ reading_until }) => reading_until === null || reading_until > now());
}

/** A link that runs out ends what came by it. */
function endOf(rows: Awaited<ReturnType<typeof seatsOn>>): Pick<Standing, 'until'> {
  const ends = rows.flatMap(({ reading_until }) => reading_until ?? []);
  return ends.length === 0 ? {} : { until: Math.min(...ends) };
}

/** The seats it rightly has, each followed by the seat that stands for it by now, if that is another one. */
async function heldSeats(
  deps: StandingDeps,
  people: PeopleState,
  rows: readonly DeviceSeatRow[],
): Promise<SeatId[]> {
  const held: SeatId[] = [];
  for (const row of rows) {
    const seat = seatFor(people, row.seat);
    if (seat === undefined || !isRightful(people, row)) continue;
    if ((await holderOf(deps, people, row))?.device === row.device) held.push(seat.id, row.seat);
  }
  return [...new Set(held)];
}

function isRightful(people: PeopleState, { claim }: DeviceSeatRow): boolean {
  return claim === null || getIn(people.claims, claim)?.status === 'confirmed';
}

/** Which browser holds a seat: the last of those that rightly have it. */
export async function holderOf(
  { tables }: Pick<StandingDeps, 'tables'>,
  people: PeopleState,
  { meeting, seat }: Pick<DeviceSeatRow, 'meeting' | 'seat'>,
): Promise<DeviceSeatRow | undefined> {
  const rows = await tables.db
    .selectFrom('device_seat')
    .leftJoin('link', 'link.id', 'device_seat.link')
    .selectAll('device_seat')
    .where('device_seat.meeting', '=', meeting)
    .where('device_seat.seat', '=', seat)
    .where('link.revoked_at', 'is', null)
    .orderBy('device_seat.at', 'desc')
    .orderBy('device_seat.device')
    .execute();
  return rows.find((row) => isRightful(people, row));
}

/** Seats of a meeting that some browser holds, and the seats that stand for them. */
export async function heldIn(
  { tables, hosts }: StandingDeps,
  meeting: MeetingId,
): Promise<ReadonlySet<SeatId>> {
  const people = (await hosts.state(meeting))?.people;
  const rows = await tables.db
    .selectFrom('device_seat')
    .selectAll()
    .where('meeting', '=', meeting)
    .execute();
  if (people === undefined) return new Set();
  const held = rows.filter((row) => isRightful(people, row)).map(({ seat }) => seat);
  return new Set(held.flatMap((seat) => [seat, seatFor(people, seat)?.id ?? seat]));
}

async function isAdmitted(
  { tables }: StandingDeps,
  device: DeviceId,
  meeting: MeetingId,
): Promise<boolean> {
  const query = tables.db.selectFrom('admission').select('device').where('device', '=', device);
  return (await query.where('meeting', '=', meeting).executeTakeFirst()) !== undefined;
}
