import type { AccountId, Rejection, SeatId } from '@haoshangliang/shared/kernel';
import { reject } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { householdNames } from '../roster/households.ts';
import { createMeeting } from './create.ts';
import { dutiesOf } from './meeting-book.ts';
import { creatorFor, type MeetingRouteDeps } from './meeting-routes.ts';
import { carriedFor, sendAll } from './office-hand.ts';
import { draftRehearsal, entitlementsAlike, itemIds, itemsBelow } from './rehearsal-draft.ts';

/** 演练: a new meeting with links of its own, made like another one, with the same people on duty. */
export async function rehearse(
  deps: MeetingRouteDeps,
  account: AccountId,
  id: MeetingId,
): Promise<{ meeting: MeetingId } | Rejection> {
  const { book, hosts, tables, now } = deps;
  const row = await book.forAccount(account, id);
  const state = row === undefined ? null : await hosts.state(id);
  if (row === undefined || state === null) return reject('not-found');
  const creator = await creatorFor(deps, account, row.office);
  if ('ok' in creator) return creator;
  const names = await tables.db
    .selectFrom('seat_name')
    .selectAll()
    .where('meeting', '=', id)
    .orderBy('position')
    .orderBy('seat')
    .execute();
  const creatorSeat = (await book.duty(id, account))?.seat ?? null;
  const households = await householdNames(tables, id);
  const original = { row, state, names, households, creatorSeat };
  const drafted = draftRehearsal(original, creator, now());
  if (drafted === null) return reject('not-planned');
  const meeting = await createMeeting(deps, account, drafted.draft);
  if (typeof meeting !== 'string') return meeting;
  const refused = await addItemsBelow(deps, account, { meeting, like: state });
  if (refused !== null) return refused;
  // What the roster has overtaken since is refused, and is nothing to practise with.
  for (const command of entitlementsAlike(state, drafted.seats))
    await sendAll(hosts, meeting, carriedFor(account), [command]);
  await assignAlike(deps, account, { meeting, like: id, seats: drafted.seats });
  return { meeting };
}

/** The second level of the agenda: its parents have ids only once they are there. */
async function addItemsBelow(
  { hosts }: MeetingRouteDeps,
  account: AccountId,
  { meeting, like }: { meeting: MeetingId; like: MeetingState },
): Promise<Rejection | null> {
  const agenda = (await hosts.state(meeting))?.agenda;
  const parents = agenda === undefined ? [] : itemIds(agenda, null);
  const commands = itemIds(like.agenda, null).flatMap((above, place) =>
    itemsBelow(like.agenda, above, parents[place] ?? null),
  );
  return await sendAll(hosts, meeting, carriedFor(account), commands);
}

interface Alike {
  readonly meeting: MeetingId;
  readonly like: MeetingId;
  readonly seats: ReadonlyMap<SeatId, SeatId>;
}

async function assignAlike(
  { book, tables, accounts }: MeetingRouteDeps,
  creator: AccountId,
  { meeting, like, seats }: Alike,
): Promise<void> {
  const query = tables.db.selectFrom('duty').selectAll().where('meeting', '=', like);
  const duties = (await query.execute()).filter(({ account }) => account !== creator);
  for (const duty of duties) {
    const account = await accounts.byId(duty.account);
    const seat = duty.seat === null ? null : (seats.get(duty.seat) ?? null);
    if (account === undefined || account.disabled_at !== null || seat === null) continue;
    const given = { duties: dutiesOf(duty), seat };
    await tables.write(book.assigning(meeting, account.id, given));
  }
}
