import {
  accept,
  getIn,
  hasIn,
  type Rejection,
  type Right,
  reject,
  type SeatId,
} from '../../kernel/index.ts';
import { maxSeats, type Of } from './commands.ts';
import type { Decided, PeopleRejection } from './decided.ts';
import { rosterAfter } from './roster.ts';
import {
  type GroupId,
  isLive,
  type PeopleFacts,
  type PeopleState,
  type Seat,
  type SeatForm,
  sameAs,
  staffRoles,
} from './state.ts';

type Line = Of<'people/add-seats'>['seats'][number];
type Refused = Rejection<PeopleRejection> | null;

const mayFillRoster: readonly Right[] = ['prepare', 'moderate', 'record', 'receive'];

export function addSeats(state: PeopleState, lines: readonly Line[], facts: PeopleFacts): Decided {
  if (state.seats.size + lines.length > maxSeats)
    return reject('too-many-seats', { max: maxSeats });
  const byDoor = !mayFillRoster.some((right) => facts.rights.has(right));
  const seen = new Set<SeatId>();
  for (const [at, line] of lines.entries()) {
    // Counted from 1, as the person sees the rows of the sheet.
    const row = at + 1;
    if (seen.has(line.seat)) return reject('seat-twice', { row });
    seen.add(line.seat);
    const refused = lineRefused(state, line, byDoor);
    if (refused !== null) return reject(refused.code, { row });
  }
  const moves = lines.map(({ seat: id, ...form }) => ({
    before: null,
    after: { id, ...form, ...fresh },
  }));
  const data = { seats: [...lines], roster: rosterAfter(state, moves) };
  return accept({ type: 'people/seats-added', data, words: null });
}

const fresh = { removed: false, mergedInto: null, mergedBy: null };

function lineRefused(state: PeopleState, line: Line, byDoor: boolean): Refused {
  if (hasIn(state.seats, line.seat)) return reject('seat-exists');
  if (byDoor && !line.visitor) return reject('visitors-only');
  // Neither a vote nor a duty comes with walking in.
  if (line.visitor && (line.voter || staffRoles.includes(line.role))) return reject('visitor');
  return groupsRefused(state, line);
}

function groupsRefused(state: PeopleState, { group, sector }: SeatForm): Refused {
  const fits = (id: GroupId | null, kind: string) => {
    const found = id === null ? null : getIn(state.groups, id);
    return found === null || (found !== undefined && found.kind === kind && !found.removed);
  };
  return fits(group, 'group') && fits(sector, 'sector') ? null : reject('group-unknown');
}

export function changeSeat(
  state: PeopleState,
  seat: Seat,
  command: Of<'people/change-seat'>,
): Decided {
  const { type: _type, seat: id, household = seat.household ?? null, ...said } = command;
  const form = { ...said, household };
  const before = formOf(seat);
  const refused = groupsRefused(state, form);
  if (refused !== null) return refused;
  if (isSame(before, form)) return accept();
  const roster = rosterAfter(state, [{ before: seat, after: { ...seat, ...form } }]);
  // Where there never was a household nothing is said of it.
  const told = before.household === null && household === null ? withoutHousehold : same;
  return accept({
    type: 'people/seat-changed',
    data: { seat: id, ...told(form), before: told(before), roster },
    words: null,
  });
}

type Whole = SeatForm & Required<Pick<SeatForm, 'household'>>;

function formOf(seat: SeatForm): Whole {
  const { role, label, group, sector, heads, area, voter, household = null } = seat;
  return { role, label, group, sector, heads, area, voter, household };
}

function same(form: Whole): SeatForm {
  return form;
}

function withoutHousehold({ household: _none, ...form }: Whole): SeatForm {
  return form;
}

function isSame(a: Whole, b: Whole): boolean {
  return (Object.keys(a) as (keyof SeatForm)[]).every((key) => a[key] === b[key]);
}

export function removeSeats(state: PeopleState, ids: readonly SeatId[]): Decided {
  const seats: Seat[] = [];
  for (const id of new Set(ids)) {
    const seat = getIn(state.seats, id);
    if (seat === undefined || seat.removed) return reject('seat-unknown', { seat: id });
    if (!isLive(seat)) return reject('seat-merged', { seat: id });
    if (sameAs(state, id).length > 1) return reject('seat-stands-for-others', { seat: id });
    seats.push(seat);
  }
  const roster = rosterAfter(
    state,
    seats.map((before) => ({ before, after: null })),
  );
  return accept({
    type: 'people/seats-removed',
    data: { seats: seats.map(({ id }) => id), roster },
    words: null,
  });
}

export function restoreSeats(state: PeopleState, ids: readonly SeatId[]): Decided {
  const seats: Seat[] = [];
  for (const id of new Set(ids)) {
    const seat = getIn(state.seats, id);
    if (seat === undefined) return reject('seat-unknown', { seat: id });
    if (!seat.removed) return reject('seat-not-removed', { seat: id });
    // Its group may have been removed meanwhile.
    const refused = groupsRefused(state, seat);
    if (refused !== null) return reject(refused.code, { seat: id });
    seats.push({ ...seat, removed: false });
  }
  const roster = rosterAfter(
    state,
    seats.map((after) => ({ before: null, after })),
  );
  return accept({
    type: 'people/seats-restored',
    data: { seats: seats.map(({ id }) => id), roster },
    words: null,
  });
}
