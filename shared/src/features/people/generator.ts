import {
  type Choices,
  type Generator,
  idFromBytes,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import type { PeopleCommand } from './commands.ts';
import type { PeopleEvent } from './events.ts';
import { type GroupId, groupKinds, type PeopleState, proofs, seatRoles } from './state.ts';

// Ids of a small space, so that histories meet the same ones again.
function idOfNumber<Kind extends string>(kind: number, n: number) {
  return idFromBytes<Kind>(new Uint8Array([kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n]));
}

const seatOf = (choices: Choices): SeatId => idOfNumber<'seat'>(1, choices.upTo(15));
const groupOf = (choices: Choices): GroupId => idOfNumber<'group'>(2, choices.upTo(5));
const claimOf = (choices: Choices) => idOfNumber<'claim'>(3, choices.upTo(7));

export const peopleGenerator: Generator<PeopleState, PeopleCommand, Recorded<PeopleEvent>> = {
  command(state, choices) {
    if (state.seats.size < 3 || choices.oneIn(4)) return addSeats(state, choices);
    const make = choices.one([grouping, seating, merging, claiming]) ?? seating;
    return make(state, choices);
  },
  otherSecret(event, choices) {
    switch (event.type) {
      case 'people/seats-added': {
        const seats = event.data.seats.map((line) => ({
          ...line,
          heads: choices.upTo(9),
          area: choices.upTo(9),
        }));
        return { ...event, data: { ...event.data, seats } };
      }
      case 'people/seat-changed':
        return {
          ...event,
          data: { ...event.data, area: choices.upTo(9), sector: null, seat: seatOf(choices) },
        };
      case 'people/seats-removed':
        return { ...event, data: { ...event.data, seats: [seatOf(choices)] } };
      case 'people/seat-merged':
        return {
          ...event,
          data: { ...event.data, seat: seatOf(choices), into: seatOf(choices), how: null },
        };
      case 'people/claim-withdrawn':
        return { ...event, data: { ...event.data, taken: !event.data.taken } };
      case 'people/seat-claimed':
        return { ...event, data: { ...event.data, seat: seatOf(choices) } };
      default:
        return null;
    }
  },
};

function form(state: PeopleState, choices: Choices) {
  const groups = valuesOf(state.groups).sort((a, b) => (a.id < b.id ? -1 : 1));
  const any = (kind: string) =>
    choices.one(groups.filter((group) => group.kind === kind && !group.removed))?.id ?? null;
  return {
    role: choices.one(seatRoles) ?? 'resident',
    label: choices.oneIn(3) ? 'convener' : 'owner',
    group: any('group'),
    sector: any('sector'),
    heads: choices.upTo(2),
    area: choices.oneIn(3) ? null : choices.upTo(12_000),
    voter: choices.oneIn(2),
    household: choices.oneIn(4) ? null : idOfNumber<'household'>(4, choices.upTo(1)),
  };
}

function addSeats(state: PeopleState, choices: Choices): PeopleCommand {
  const count = 1 + choices.upTo(2);
  const visitor = choices.oneIn(3);
  const line = () => ({ seat: seatOf(choices), ...form(state, choices), visitor });
  const walkIn = { voter: false, role: 'resident' } as const;
  const seats = Array.from({ length: count }, line).map((seat) =>
    visitor ? { ...seat, ...walkIn } : seat,
  );
  return { type: 'people/add-seats', seats };
}

function grouping(state: PeopleState, choices: Choices): PeopleCommand {
  const words = { name: choices.words(), interest: choices.oneIn(2) ? '' : choices.words() };
  const held = valuesOf(state.groups).sort((a, b) => (a.id < b.id ? -1 : 1));
  const removed = choices.one(held.filter((group) => group.removed));
  if (removed !== undefined && choices.oneIn(2))
    return { type: 'people/restore-group', group: removed.id };
  const group = choices.one(held)?.id ?? groupOf(choices);
  if (choices.oneIn(3)) return { type: 'people/remove-group', group };
  if (choices.oneIn(2)) return { type: 'people/change-group', group, ...words };
  const kind = choices.one(groupKinds) ?? 'group';
  return { type: 'people/add-group', group: groupOf(choices), kind, ...words };
}

function seating(state: PeopleState, choices: Choices): PeopleCommand {
  const held =
    choices.one(valuesOf(state.seats).filter(({ removed }) => removed))?.id ?? seatOf(choices);
  if (choices.oneIn(3)) return { type: 'people/restore-seats', seats: [held] };
  if (choices.oneIn(2)) return { type: 'people/remove-seats', seats: [seatOf(choices)] };
  return { type: 'people/change-seat', seat: seatOf(choices), ...form(state, choices) };
}

function merging(state: PeopleState, choices: Choices): PeopleCommand {
  const live = valuesOf(state.seats).filter(
    ({ removed, mergedInto }) => !removed && mergedInto === null,
  );
  const visitor = choices.one(live.filter((seat) => seat.visitor))?.id ?? seatOf(choices);
  const line = choices.one(live.filter((seat) => !seat.visitor))?.id ?? seatOf(choices);
  const merged = (choices.one(Object.keys(state.merged)) as SeatId | undefined) ?? line;
  if (choices.oneIn(3)) return { type: 'people/split-seat', seat: merged };
  if (choices.oneIn(2)) return { type: 'people/merge-seats', seat: line, into: seatOf(choices) };
  return {
    type: 'people/attach-visitor',
    visitor,
    seat: line,
    how: choices.one(proofs) ?? 'known',
  };
}

function claiming(state: PeopleState, choices: Choices): PeopleCommand {
  const held = choices.one(valuesOf(state.claims).sort((a, b) => (a.id < b.id ? -1 : 1)));
  if (held === undefined || choices.oneIn(4)) {
    return { type: 'people/claim-seat', claim: claimOf(choices), seat: seatOf(choices) };
  }
  const claim = held.id;
  if (held.status !== 'waiting') return { type: 'people/reopen-claim', claim };
  if (choices.oneIn(4)) return { type: 'people/withdraw-claim', claim, taken: choices.oneIn(2) };
  if (choices.oneIn(2)) return { type: 'people/refuse-claim', claim };
  return { type: 'people/confirm-claim', claim, how: choices.one(proofs) ?? 'known' };
}
