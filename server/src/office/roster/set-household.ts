import { isLive, type Seat } from '@haoshangliang/shared/features/people';
import { type AccountId, getIn, type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { InputOf, rosterApi } from '@haoshangliang/shared/wire';
import { type DeskDeps, deskOf } from '../doors/desk.ts';
import { byAccount, sendAll } from '../meetings/office-hand.ts';
import { householdsCalled, spellHousehold } from './households.ts';

/** Puts somebody into the household that the office calls so, or into none. What it is called is on disk before that. */
export async function setHousehold(
  deps: DeskDeps,
  account: AccountId,
  { meeting: id, seat: seatId, household: called }: InputOf<typeof rosterApi.setHousehold>,
): Promise<Record<string, never> | Rejection> {
  const meeting = await deskOf(deps, account, id);
  if ('ok' in meeting) return meeting;
  const people = (await deps.hosts.state(id))?.people;
  const seat = people === undefined ? undefined : getIn(people.seats, seatId);
  if (seat === undefined || !isLive(seat)) return reject('not-found');
  const { tables, hosts } = deps;
  const household = (await householdsCalled(tables, id, [called]))(called);
  // Put right by whoever writes it: 甲－５０１ may become 甲-501.
  if (household !== null && called !== null)
    await spellHousehold(tables, { meeting: id, household, name: called });
  const command = { ...changing(seat), household };
  return (await sendAll(hosts, id, byAccount(account), [command])) ?? {};
}

function changing(seat: Seat): Extract<MeetingCommand, { type: 'people/change-seat' }> {
  const { id, role, label, group, sector, heads, area, voter } = seat;
  return { type: 'people/change-seat', seat: id, role, label, group, sector, heads, area, voter };
}
