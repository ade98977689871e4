import type { Group, GroupId, PeopleState } from '@haoshangliang/shared/features/people';
import {
  type AccountId,
  type Rejection,
  type SeatId,
  valuesOf,
} from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { RosterPerson } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { MeetingRow } from '../../ports/schema.ts';
import type { DeskDeps } from '../doors/desk.ts';
import { draftLink } from '../doors/links.ts';
import { addSeats } from '../meetings/case-draft.ts';
import { byAccount, sendAll } from '../meetings/office-hand.ts';
import { inBatches } from '../rows-at-once.ts';
import { folded } from '../texts/roster-words.ts';
import { householdsCalled } from './households.ts';
import { namingSeats } from './name-seats.ts';

type Entry = Omit<RosterPerson, 'row'> & {
  readonly seat: SeatId;
  readonly person: ReturnType<typeof randomId<'person'>>;
};

/** Puts people on the roster: names and links first, so that no seat is ever without its name. */
export async function takeOver(
  deps: DeskDeps,
  account: AccountId,
  to: { meeting: MeetingRow; people: readonly Omit<RosterPerson, 'row'>[] },
): Promise<SeatId[] | Rejection> {
  const { hosts } = deps;
  const { meeting } = to;
  const state = await hosts.state(meeting.id);
  const called = to.people.map(({ household }) => household);
  const idOf = await householdsCalled(deps.tables, meeting.id, called);
  const groups = groupsFor(state?.people, to.people);
  const entries = to.people.map((each) => ({
    ...each,
    seat: randomId<'seat'>(),
    person: randomId<'person'>(),
  }));
  await writeNames(deps, meeting, entries);
  const lines = entries.map(({ seat, role, group, sector, heads, area, voter, household }) => ({
    ...{ seat, role, label: role, heads, area, voter, visitor: false },
    ...(household === null ? {} : { household: idOf(household) }),
    group: group === null ? null : (groups.ids.get(`group ${folded(group)}`) ?? null),
    sector: sector === null ? null : (groups.ids.get(`sector ${folded(sector)}`) ?? null),
  }));
  const refused = await sendAll(hosts, meeting.id, byAccount(account), [
    ...groups.commands,
    ...addSeats(lines),
  ]);
  if (refused === null) return entries.map(({ seat }) => seat);
  const after = (await hosts.state(meeting.id))?.people;
  const seated = new Set(after === undefined ? [] : valuesOf(after.seats).map(({ id }) => id));
  await removeNames(
    deps,
    meeting,
    entries.filter(({ seat }) => !seated.has(seat)),
  );
  return refused;
}

interface Groups {
  readonly ids: ReadonlyMap<string, GroupId>;
  readonly commands: readonly MeetingCommand[];
}

/** Groups of the meeting by their names, and commands for those that are missing. */
function groupsFor(
  people: PeopleState | undefined,
  added: readonly Pick<RosterPerson, 'group' | 'sector'>[],
): Groups {
  const ids = new Map<string, GroupId>();
  for (const { id, kind, name, removed } of people === undefined ? [] : valuesOf(people.groups)) {
    if (!removed && name !== null) ids.set(`${kind} ${folded(name)}`, id);
  }
  const commands: MeetingCommand[] = [];
  const need = (kind: Group['kind'], name: string | null) => {
    if (name === null || ids.has(`${kind} ${folded(name)}`)) return;
    const group = randomId<'group'>();
    ids.set(`${kind} ${folded(name)}`, group);
    commands.push({ type: 'people/add-group', group, kind, name, interest: '' });
  };
  for (const { group, sector } of added) {
    need('group', group);
    need('sector', sector);
  }
  return { ids, commands };
}

async function writeNames(
  { tables, key, now }: DeskDeps,
  { id: meeting, office }: MeetingRow,
  entries: readonly Entry[],
): Promise<void> {
  const { db } = tables;
  const persons = entries.map(({ person: id, name }) => ({
    id,
    office,
    full_name: name,
    created_at: now(),
  }));
  const names = entries.map(({ seat, person, name, display, room, phone, label }) => ({
    ...{
      seat,
      person,
      room,
      phone,
      label,
      display_name: display,
      full_name: name,
      invited_at: null,
    },
  }));
  const links = entries.map(({ seat }) => draftLink(key, now(), { meeting, seat }));
  await tables.write(
    ...inBatches(persons).map((batch) => db.insertInto('person').values(batch)),
    ...(await namingSeats(tables, meeting, names)),
    ...inBatches(links).map((batch) => db.insertInto('link').values(batch)),
  );
}

async function removeNames(
  { tables }: DeskDeps,
  { id: meeting }: MeetingRow,
  entries: readonly Entry[],
): Promise<void> {
  const { db } = tables;
  await tables.write(
    ...inBatches(entries).flatMap((batch) => [
      db
        .deleteFrom('link')
        .where('meeting', '=', meeting)
        .where(
          'seat',
          'in',
          batch.map(({ seat }) => seat),
        ),
      db
        .deleteFrom('seat_name')
        .where('meeting', '=', meeting)
        .where(
          'seat',
          'in',
          batch.map(({ seat }) => seat),
        ),
      db.deleteFrom('person').where(
        'id',
        'in',
        batch.map(({ person }) => person),
      ),
    ]),
  );
}
