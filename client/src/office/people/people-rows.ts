import { isLive, type PeopleState, type Seat } from '@haoshangliang/shared/features/people';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { AnswerOf, deskApi, NameLine } from '@haoshangliang/shared/wire';
import { matching } from '../../roster/index.ts';

export type Invitation = AnswerOf<typeof deskApi.invitations>['invitations'][number];

export interface PersonRow {
  readonly seat: Seat;
  readonly name: NameLine | undefined;
  readonly invitation: Invitation | undefined;
  readonly group: string | null;
}

/** The roster in the order of the office's own list; names come from the office, weights from the meeting. */
export function personRows(
  people: PeopleState,
  names: readonly NameLine[],
  invitations: readonly Invitation[],
): PersonRow[] {
  const nameOf = new Map<string, NameLine>(names.map((line) => [line.seat, line]));
  const placeOf = new Map<string, number>(names.map(({ seat }, place) => [seat, place]));
  // Somebody who has just been added and whose name has not been read yet stands last.
  const place = ({ seat }: PersonRow) => placeOf.get(seat.id) ?? names.length;
  const invitationOf = new Map<string, Invitation>(invitations.map((one) => [one.seat, one]));
  return valuesOf(people.seats)
    .filter(isLive)
    .map((seat) => ({
      seat,
      name: nameOf.get(seat.id),
      invitation: invitationOf.get(seat.id),
      group: seat.group === null ? null : (getIn(people.groups, seat.group)?.name ?? null),
    }))
    .sort((one, other) => place(one) - place(other));
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
