import {
  isLive,
  type PeopleState,
  type Seat,
  seatFor,
} from '@haoshangliang/shared/features/people';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { AnswerOf, deskApi, NameLine } from '@haoshangliang/shared/wire';
import { matching } from '../../roster/index.ts';

export type Invitation = AnswerOf<typeof deskApi.invitations>['invitations'][number];

export interface PersonRow {
  readonly seat: Seat;
  readonly name: NameLine | undefined;
  readonly invitation: Invitation | undefined;
  readonly group: string | null;
  /** What the household is called that the meeting knows the seat to be of. */
  readonly household: string | null;
  /** Lines that were merged into this one: the same person. */
  readonly doubles: readonly Pick<PersonRow, 'seat' | 'name'>[];
}

/** The roster in the order of the office's own list; names come from the office, weights from the meeting. */
export function personRows(
  people: PeopleState,
  { names, households }: AnswerOf<typeof deskApi.names>,
  invitations: readonly Invitation[],
): PersonRow[] {
  const nameAt = new Map<string, NameLine>(names.map((line) => [line.seat, line]));
  const placeOf = new Map<string, number>(names.map(({ seat }, place) => [seat, place]));
  // Somebody who has just been added and whose name has not been read yet stands last.
  const place = ({ seat }: PersonRow) => placeOf.get(seat.id) ?? names.length;
  const invitationOf = new Map<string, Invitation>(invitations.map((one) => [one.seat, one]));
  const all = valuesOf(people.seats);
  const doublesOf = new Map<string, PersonRow['doubles']>();
  for (const seat of all.filter(({ mergedInto }) => mergedInto !== null)) {
    const stays = seatFor(people, seat.id)?.id ?? seat.id;
    const double = { seat, name: nameAt.get(seat.id) };
    doublesOf.set(stays, [...(doublesOf.get(stays) ?? []), double]);
  }
  return all
    .filter(isLive)
    .map((seat) => ({
      seat,
      name: nameAt.get(seat.id),
      invitation: invitationOf.get(seat.id),
      group: seat.group === null ? null : (getIn(people.groups, seat.group)?.name ?? null),
      household: seat.household == null ? null : (households[seat.household] ?? null),
      doubles: doublesOf.get(seat.id) ?? [],
    }))
    .sort((one, other) => place(one) - place(other));
}

/** As staff call somebody. */
export function nameOf({ name }: Pick<PersonRow, 'name'>): string {
  return name?.fullName ?? name?.displayName ?? '';
}

/** Found by name, door number or group. */
export function rowsMatching(rows: readonly PersonRow[], typed: string): readonly PersonRow[] {
  if (typed.trim() === '') return rows;
  const lines = rows.map((row) => ({
    row,
    name: [row.name?.fullName, row.name?.displayName, row.group].join(' '),
    room: row.name?.room ?? null,
  }));
  return matching(lines, typed).map(({ row }) => row);
}

/** Hundredths of a square metre as 88.60. */
export function areaText(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
