import { isLive, type Seat } from '@haoshangliang/shared/features/people';
import { getIn, inOrder, valuesOf } from '@haoshangliang/shared/kernel';
import { deskApi, type NameLine } from '@haoshangliang/shared/wire';
import { useEffect, useMemo } from 'react';
import { useCall } from '../sync/use-call.ts';
import { useMeeting, useSession } from '../sync/use-meeting.tsx';

/** A line of the roster as the desk reads it. */
export interface RosterLine {
  readonly seat: Seat;
  readonly name: string;
  readonly room: string | null;
  readonly group: string | null;
  /** A browser had the seat when the names were asked for. */
  readonly isHeld: boolean;
}

interface Rosters {
  readonly seats: readonly Seat[];
  readonly names: readonly NameLine[];
  groupOf(seat: Seat): string | null;
}

/** By group, then by door and name, as a sign-in sheet is; whoever is in no group stands behind the groups. */
export function rosterLines({ seats, names, groupOf }: Rosters): RosterLine[] {
  const nameOf = new Map<string, NameLine>(names.map((line) => [line.seat, line]));
  const lines = seats.filter(isLive).map((seat) => {
    const line = nameOf.get(seat.id);
    const name = line?.fullName ?? line?.displayName ?? '';
    const { room = null, isHeld = false } = line ?? {};
    return { seat, name, room, group: groupOf(seat), isHeld };
  });
  return [
    ...inOrder(
      lines.filter(({ group }) => group !== null),
      sortKey,
    ),
    ...inOrder(
      lines.filter(({ group }) => group === null),
      sortKey,
    ),
  ];
}

function sortKey({ group, room, name }: RosterLine): string {
  return [group ?? '', room ?? '', name].join('\n');
}

/** Lines in whose name or room every typed word occurs; full width and capitals are the same as plain letters. */
export function matching<Line extends Pick<RosterLine, 'name' | 'room'>>(
  lines: readonly Line[],
  typed: string,
): Line[] {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  return lines.filter(({ name, room }) => {
    const text = plain(`${room ?? ''} ${name}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The roster with names and rooms; empty until the office has answered. `round`: another number asks anew. */
export function useRosterLines(round = 0): readonly RosterLine[] {
  const { meeting } = useSession();
  const { seats, groups } = useMeeting(({ people }) => people);
  const { answer, again } = useCall(deskApi.names, { meeting });
  const { size } = seats;
  // Somebody new: their name is not among those that were asked for.
  useEffect(() => {
    if (size > 0 || round > 0) again();
  }, [size, round, again]);
  return useMemo(() => {
    if (answer === null) return [];
    const names = answer.ok ? answer.names : [];
    return rosterLines({
      seats: valuesOf(seats),
      names,
      groupOf: ({ group }) => (group === null ? null : (getIn(groups, group)?.name ?? null)),
    });
  }, [answer, seats, groups]);
}
