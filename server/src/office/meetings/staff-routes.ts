import { seatFor } from '@haoshangliang/shared/features/people';
import { type AccountId, type Rejection, reject, type SeatId } from '@haoshangliang/shared/kernel';
import { type InputOf, meetingApi } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { AccountRow, DutyRow, MeetingRow } from '../../ports/schema.ts';
import type { StandingChanges } from '../changes.ts';
import { namingSeats } from '../roster/name-seats.ts';
import type { Mount } from '../routing.ts';
import { staffForm, staffName } from './drafts.ts';
import { dutiesOf } from './meeting-book.ts';
import { lineOf, type MeetingRouteDeps } from './meeting-routes.ts';
import { byAccount, sendAll } from './office-hand.ts';
import { rehearse } from './rehearsal.ts';

export interface StaffRouteDeps extends MeetingRouteDeps {
  readonly changes: StandingChanges;
}

export function mountStaff(mount: Mount, deps: StaffRouteDeps): void {
  const { book, tables } = deps;
  mount.staff(meetingApi.meeting, async ({ account, input }) => {
    const duty = await book.duty(input.meeting, account);
    const row =
      duty === undefined
        ? await book.forAccount(account, input.meeting)
        : await book.byId(input.meeting);
    if (row === undefined) return reject('not-found');
    const staff = await tables.db
      .selectFrom('duty')
      .innerJoin('account', 'account.id', 'duty.account')
      .selectAll('duty')
      .select('account.name')
      .where('duty.meeting', '=', row.id)
      .orderBy('account.created_at')
      .orderBy('account.login')
      .execute();
    const told = staff.map(({ name, ...each }) => ({
      account: each.account,
      name,
      duties: dutiesOf(each),
      seat: each.seat,
    }));
    return { meeting: await lineOf(deps, row, duty), staff: told };
  });
  mount.staff(meetingApi.rehearse, ({ account, input }) => rehearse(deps, account, input.meeting));
  mount.staff(meetingApi.assignDuties, ({ account, input }) => assign(deps, account, input));
}

async function assign(
  deps: StaffRouteDeps,
  actor: AccountId,
  input: InputOf<typeof meetingApi.assignDuties>,
) {
  const { book, tables, changes } = deps;
  const meeting = await book.forAccount(actor, input.meeting);
  const target = await deps.accounts.byId(input.account);
  if (meeting === undefined || target === undefined || target.disabled_at !== null)
    return reject('not-found');
  // Staff of the meeting's office, or of one above it; nobody else is even looked up.
  if (!(await deps.tree.covers(target.id, meeting.office))) return reject('not-found');
  const had = await book.duty(meeting.id, target.id);
  const seat = await seatOf(deps, { actor, meeting, target, had, duties: input.duties });
  if (typeof seat === 'object' && seat !== null) return seat;
  await tables.write(book.assigning(meeting.id, target.id, { duties: input.duties, seat }));
  changes.announce({ meeting: meeting.id, account: target.id });
  return {};
}

interface Seating {
  readonly actor: AccountId;
  readonly meeting: MeetingRow;
  readonly target: AccountRow;
  readonly had: DutyRow | undefined;
  readonly duties: readonly string[];
}

/** The seat the account has, or a new one; the name is there before the seat is. */
async function seatOf(
  deps: StaffRouteDeps,
  { actor, meeting, target, had, duties }: Seating,
): Promise<SeatId | null | Rejection> {
  const role = duties.includes('moderate') ? 'moderator' : 'secretary';
  if (duties.length === 0) return had?.seat ?? null;
  if (had?.seat) return (await asRole(deps, { actor, meeting, seat: had.seat, role })) ?? had.seat;
  const { db } = deps.tables;
  const seat = randomId<'seat'>();
  const form = staffForm(role);
  await deps.tables.write(
    ...(await namingSeats(deps.tables, meeting.id, [staffName(seat, target)])),
  );
  const refused = await sendAll(deps.hosts, meeting.id, byAccount(actor), [
    { type: 'people/add-seats', seats: [{ seat, ...form, visitor: false }] },
  ]);
  if (refused !== null)
    await deps.tables.write(
      db.deleteFrom('seat_name').where('meeting', '=', meeting.id).where('seat', '=', seat),
    );
  return refused ?? seat;
}

type StaffRole = 'moderator' | 'secretary';

/** Who no longer moderates is not called 主持人 in the minutes either; once the meeting is over the roster stays. */
async function asRole(
  { hosts }: StaffRouteDeps,
  {
    actor,
    meeting,
    seat,
    role,
  }: Pick<Seating, 'actor' | 'meeting'> & { seat: SeatId; role: StaffRole },
): Promise<Rejection | null> {
  const state = await hosts.state(meeting.id);
  const found = state === null || state === undefined ? undefined : seatFor(state.people, seat);
  const isOver = !['planned', 'open', 'adjourned'].includes(state?.life.phase ?? 'issued');
  const isStaff = found?.role === 'moderator' || found?.role === 'secretary';
  if (found === undefined || isOver || !isStaff || found.role === role) return null;
  const { group, sector, heads, area, voter } = found;
  const form = { role, label: role, group, sector, heads, area, voter };
  return await sendAll(hosts, meeting.id, byAccount(actor), [
    { type: 'people/change-seat', seat: found.id, ...form },
  ]);
}
