import type { AttendanceState } from '@haoshangliang/shared/features/attendance';
import { isLive, type PeopleState } from '@haoshangliang/shared/features/people';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { comingOf } from './standing-of.ts';

/** The area of everybody who may vote and of those of them who are here, in hundredths; null where none has an area. */
export function areasOf(
  attendance: AttendanceState,
  people: PeopleState,
): { readonly here: number; readonly all: number } | null {
  const measured = valuesOf(people.seats).flatMap((seat) =>
    isLive(seat) && !seat.visitor && seat.voter && seat.area !== null
      ? [{ seat: seat.id, area: seat.area }]
      : [],
  );
  if (measured.length === 0) return null;
  const here = measured.filter(({ seat }) => comingOf(attendance, people, seat).stay !== null);
  return { here: sum(here), all: sum(measured) };
}

function sum(lines: readonly { readonly area: number }[]): number {
  return lines.reduce((all, { area }) => all + area, 0);
}
