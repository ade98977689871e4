import { type AgendaState, type ItemId, siblingsOf } from '@haoshangliang/shared/features/agenda';
import { type GroupId, isLive, type Seat, seatFor } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand, MeetingState } from '@haoshangliang/shared/meeting';
import { randomId } from '../../meetings/random-id.ts';
import type { HouseholdNameRow, MeetingRow, SeatNameRow } from '../../ports/schema.ts';
import { rehearsal } from '../texts/texts.ts';
import { addSeats } from './case-draft.ts';
import type { Draft } from './create.ts';
import { type Creator, staffForm, staffName } from './drafts.ts';

/** The meeting that is practised for, and its names in the order of its list. */
export interface Original {
  readonly row: MeetingRow;
  readonly state: MeetingState;
  readonly names: readonly SeatNameRow[];
  readonly households: readonly HouseholdNameRow[];
  /** The seat the creator has in it, if any. */
  readonly creatorSeat: SeatId | null;
}

export interface RehearsalDraft {
  readonly draft: Draft;
  /** The original's seats and those that stand for them. */
  readonly seats: ReadonlyMap<SeatId, SeatId>;
}

/**
 * The same plan, agenda and roster with its households under ids of their own: nothing that happens in a rehearsal can
 * reach what is real. Telephone numbers stay behind, and so does who has been invited. Null where there is no plan yet to
 * copy.
 */
export function draftRehearsal(
  original: Original,
  creator: Creator,
  now: number,
): RehearsalDraft | null {
  const plan = planOf(original, now);
  if (plan === null) return null;
  const { people, agenda, opinions } = original.state;
  const live = valuesOf(people.seats).filter((seat) => isLive(seat) && !seat.visitor);
  const seats = new Map(live.map(({ id }) => [id, randomId<'seat'>()]));
  const groups = new Map(
    valuesOf(people.groups)
      .filter(({ removed }) => !removed)
      .map((group) => [group.id, { ...group, copy: randomId<'group'>() }]),
  );
  const before = original.creatorSeat === null ? undefined : seats.get(original.creatorSeat);
  const staffSeat = before ?? randomId<'seat'>();
  const own = { seat: staffSeat, ...staffForm('moderator'), visitor: false };
  const households = new Map(live.map(({ household }) => [household, randomId<'household'>()]));
  const copied = live.map((seat) => ({
    ...seatLine(seat, seats, (id) => groups.get(id)?.copy ?? null),
    ...(seat.household == null ? {} : { household: households.get(seat.household) }),
  }));
  const lines = before === undefined ? [own, ...copied] : copied;
  const commands: MeetingCommand[] = [
    plan,
    ...[...groups.values()].map(({ copy: group, kind, name, interest }): MeetingCommand => {
      return { type: 'people/add-group', group, kind, name: name ?? '—', interest: interest ?? '' };
    }),
    ...addSeats(lines),
    ...itemsBelow(agenda, null, null),
    ...(opinions.lookFirst ? [{ type: 'opinions/look-first' } as const] : []),
  ];
  const { office, id } = original.row;
  const names = original.names.flatMap((name) => nameLine(name, seats));
  const draft: Draft = {
    ...{ office, source: `rehearsal:${id}`, mark: 'rehearsal', commands, staffSeat },
    names: before === undefined ? [staffName(staffSeat, creator.account), ...names] : names,
    households: original.households.flatMap(({ household: id, name }) => {
      const household = households.get(id);
      return household === undefined ? [] : [{ household, name }];
    }),
  };
  return { draft, seats };
}

function planOf({ row, state }: Original, now: number): MeetingCommand | null {
  const { plan, words } = state.life;
  if (plan === null) return null;
  const { level, sort, urgency, mode, minutes } = plan;
  const { title = '—', place = '—', field = '—', background = '' } = words ?? {};
  return {
    type: 'life/plan-meeting',
    ...{ office: row.office, mark: 'rehearsal', startsAt: now },
    ...{ level, sort, urgency, mode, minutes, title, place, field, background },
  };
}

function seatLine(
  { id, role, label, heads, area, voter, group, sector }: Seat,
  seats: ReadonlyMap<SeatId, SeatId>,
  copyOf: (group: GroupId) => GroupId | null,
) {
  return {
    ...{ seat: seats.get(id) ?? id, role, label, heads, area, voter, visitor: false },
    group: group === null ? null : copyOf(group),
    sector: sector === null ? null : copyOf(sector),
  };
}

function nameLine(name: SeatNameRow, seats: ReadonlyMap<SeatId, SeatId>): Draft['names'] {
  const seat = seats.get(name.seat);
  if (seat === undefined) return [];
  const { display_name, full_name, room, label } = name;
  const left = { person: null, phone: null, invited_at: null };
  return [{ seat, display_name, full_name, room, label, ...left }];
}

/**
 * Who votes for whom and who has an interest of their own, between the seats that stand for the original's. What the letter
 * and the interest are stays behind: words erased in the original would live on in the copy.
 */
export function entitlementsAlike(
  { people, entitlements }: MeetingState,
  seats: ReadonlyMap<SeatId, SeatId>,
): MeetingCommand[] {
  const copyOf = (seat: SeatId) => seats.get(seatFor(people, seat)?.id ?? seat);
  const proxies = valuesOf(entitlements.proxies).flatMap(({ giver: of, holder: to }) => {
    const [giver, holder] = [copyOf(of), copyOf(to)];
    return giver === undefined || holder === undefined
      ? []
      : [{ type: 'entitlements/record-proxy', giver, holder } as const];
  });
  const interests = valuesOf(entitlements.interests).flatMap(({ seat: of }) => {
    const seat = copyOf(of);
    return seat === undefined
      ? []
      : [{ type: 'entitlements/note-interest', seat, why: rehearsal.interest } as const];
  });
  return [...proxies, ...interests];
}

/** Commands for the items below one, to hang below `parent`. */
export function itemsBelow(
  agenda: AgendaState,
  above: ItemId | null,
  parent: ItemId | null,
): MeetingCommand[] {
  return itemIds(agenda, above).flatMap((id): MeetingCommand[] => {
    const item = getIn(agenda.items, id);
    if (item === undefined) return [];
    const { kind, minutes, title } = item;
    return [{ type: 'agenda/add-item', parent, kind, minutes, title: title ?? '—' }];
  });
}

/** Items that stand in the agenda, in their order. */
export function itemIds(agenda: AgendaState, above: ItemId | null): ItemId[] {
  return siblingsOf(agenda, above).filter((id) => getIn(agenda.items, id)?.status !== 'removed');
}
