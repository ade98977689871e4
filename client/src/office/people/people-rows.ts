import { isLive, type PeopleState, type Seat } from '@haoshangliang/shared/features/people';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { AnswerOf, deskApi, NameLine } from '@haoshangliang/shared/wire';

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

/** Hundredths of a square metre as 88.60. */
export function areaText(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
