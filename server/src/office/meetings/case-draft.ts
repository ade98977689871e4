import type { Mark, OfficeId } from '@haoshangliang/shared/features/life';
import { type GroupId, maxBatch, type SeatRole } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { CaseFile } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { SeatName } from '../roster/name-seats.ts';
import type { Draft } from './create.ts';
import { type Creator, plainName, staffForm, staffName } from './drafts.ts';

const roles: Readonly<Record<string, SeatRole>> = {
  host: 'moderator',
  secretary: 'secretary',
  resident: 'resident',
  member: 'member',
  standing_member: 'member',
  dept: 'department',
  expert: 'expert',
};

// What belongs to a meeting before it begins; the rest of a case is what people do in it.
const carried = new Set([
  ...[
    'illustrative',
    'schema',
    'note_cn',
    'case_id',
    'title',
    'provenance',
    'level',
    'session_type',
    'field',
    'urgency',
  ],
  ...[
    'venue',
    'planned',
    'building',
    'topic',
    'stakeholder_groups',
    'participants',
    'participants_note',
    'agenda',
  ],
]);

export interface CaseForm {
  readonly office: OfficeId;
  readonly mark: Mark;
  readonly startsAt: number | null;
}

/**
 * A meeting as the case has it, and a seat for whoever creates it: what they do stands under their own name. Where the case
 * has a host they write down; otherwise they lead.
 */
export function draftFromCase(form: CaseForm, file: CaseFile, creator: Creator): Draft {
  const groups = groupsOf(file);
  const seats = file.participants.map((person) => ({ person, seat: randomId<'seat'>() }));
  const hasHost = file.participants.some(({ role }) => roles[role] === 'moderator');
  const staffSeat = randomId<'seat'>();
  const own = {
    seat: staffSeat,
    ...staffForm(hasHost ? 'secretary' : 'moderator'),
    visitor: false,
  };
  const lines = seats.map(({ person, seat }) => seatLine(file, { person, seat }, groups));
  return {
    office: form.office,
    source: `case:${file.case_id}`,
    mark: form.mark,
    commands: [
      planOf(form, file),
      ...groups.commands,
      ...addSeats([own, ...lines]),
      ...itemsOf(file),
    ],
    names: [
      staffName(staffSeat, creator.account),
      ...seats.map(({ person, seat }) => nameOf(file, person, seat)),
    ],
    staffSeat,
  };
}

/** Keys of the file that are not part of a meeting that has not begun. */
export function leftOut(file: CaseFile): string[] {
  return Object.keys(file).filter((key) => !carried.has(key));
}

function planOf(form: CaseForm, file: CaseFile): MeetingCommand {
  const { title, level, field, urgency, session_type: sort, planned, venue, topic } = file;
  const { office, mark } = form;
  const { minutes, mode } = planned;
  // Cases are set in China, which has one time and no summer time.
  const startsAt = form.startsAt ?? Date.parse(`${planned.date}T${planned.start}:00+08:00`);
  const words = { title, field, place: venue.name, background: topic.background };
  return {
    type: 'life/plan-meeting',
    office,
    mark,
    level,
    sort,
    urgency,
    mode,
    minutes,
    startsAt,
    ...words,
  };
}

function itemsOf({ agenda }: CaseFile): MeetingCommand[] {
  return agenda.map(({ type: kind, title, minutes }) => ({
    type: 'agenda/add-item',
    parent: null,
    kind,
    title,
    minutes,
  }));
}

interface Groups {
  readonly byName: ReadonlyMap<string, GroupId>;
  readonly commands: readonly MeetingCommand[];
}

/** The sides at the table by their codes, the sectors by their names. */
function groupsOf({ stakeholder_groups, participants }: CaseFile): Groups {
  const sides = stakeholder_groups.map(({ code, name, interest }) => ({
    key: `group ${code}`,
    kind: 'group' as const,
    name,
    interest: typeof interest === 'string' ? interest.slice(0, 200) : '',
  }));
  const named = new Set(participants.flatMap(({ sector }) => (sector === null ? [] : [sector])));
  const sectors = [...named].map((name) => ({
    key: `sector ${name}`,
    kind: 'sector' as const,
    name,
    interest: '',
  }));
  const all = [...sides, ...sectors].map((each) => ({ ...each, group: randomId<'group'>() }));
  return {
    byName: new Map(all.map(({ key, group }) => [key, group])),
    commands: all.map(({ kind, name, interest, group }) => ({
      type: 'people/add-group',
      group,
      kind,
      name,
      interest,
    })),
  };
}

type Person = CaseFile['participants'][number];
type Line = Extract<MeetingCommand, { type: 'people/add-seats' }>['seats'][number];

function seatLine(
  file: CaseFile,
  { person, seat }: { person: Person; seat: SeatId },
  { byName }: Groups,
): Line {
  const { role, voter, group, sector } = person;
  const area = ownerOf(file, person)?.area;
  return {
    seat,
    role: roles[role] ?? (voter ? 'member' : 'observer'),
    label: role,
    group: byName.get(`group ${group}`) ?? null,
    sector: byName.get(`sector ${sector}`) ?? null,
    heads: 1,
    area: area === undefined ? null : Math.round(area * 100),
    voter,
    visitor: false,
  };
}

function ownerOf({ building }: CaseFile, { ref }: Person) {
  return building?.owners.find((owner) => owner.ref === ref);
}

function nameOf(file: CaseFile, person: Person, seat: SeatId): SeatName {
  return { ...plainName(seat, person.display_name), room: ownerOf(file, person)?.room ?? null };
}

/** As many commands as it takes. */
export function addSeats(lines: readonly Line[]): MeetingCommand[] {
  const batches = Array.from({ length: Math.ceil(lines.length / maxBatch) }, (_, index) =>
    lines.slice(index * maxBatch, (index + 1) * maxBatch),
  );
  return batches.map((seats) => ({ type: 'people/add-seats', seats }));
}
