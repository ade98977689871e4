import { accept, type Decision, getIn, reject, type SeatId } from '../../kernel/index.ts';
import { countsAfter, noCounts } from './counts.ts';
import type { AttendanceEvent, Counts } from './events.ts';
import { recordsAfter } from './evolve.ts';
import {
  type Attendance,
  type AttendanceFacts,
  type AttendanceState,
  type Line,
  stayOf,
} from './state.ts';

export const attendanceRejections = [
  'no-seat',
  'seat-unknown',
  'too-early',
  'not-here',
  'already-here',
  'not-left',
  'not-excused',
  'not-started-anew',
  'vote-open',
] as const;

type AttendanceRejection = (typeof attendanceRejections)[number];

export type Decided = Decision<AttendanceEvent, AttendanceRejection>;

export interface Scene {
  readonly state: AttendanceState;
  readonly facts: AttendanceFacts;
}

/** One person: the line of the roster, what is recorded under any of its seats, and which of these are here. */
export interface Person {
  readonly line: Line;
  readonly held: readonly Attendance[];
  readonly here: readonly Attendance[];
}

type Uncounted<E> = E extends AttendanceEvent
  ? Omit<E, 'data'> & { readonly data: Omit<E['data'], 'counts'> }
  : never;

/** What happened to a person, before the numbers are added; or why nothing did. */
export type Happened = readonly Uncounted<AttendanceEvent>[] | AttendanceRejection;

/** Decides about the person behind a seat, once for all seats that were merged into one. */
export function forSeat(
  { state, facts }: Scene,
  id: SeatId | null,
  then: (person: Person) => Happened,
): Decided {
  if (id === null) return reject('no-seat');
  const line = facts.seat(id);
  if (line === null) return reject('seat-unknown');
  const seats = facts.sameAs(line.id);
  const held = seats.flatMap((seat) => getIn(state.records, seat) ?? []);
  const happened = then({
    line,
    held,
    here: held.filter((record) => stayOf(record) !== undefined),
  });
  if (typeof happened === 'string') return reject(happened);
  const events = happened.map((event) => withCounts(event, noCounts));
  const stamp = { seq: 0, at: facts.now, actor: facts.actor };
  const records = events.reduce(
    (held, event) => recordsAfter(held, { ...event, ...stamp }),
    state.records,
  );
  const counts = countsAfter(state, line, { seats, records });
  const last = happened.length - 1;
  return accept(...happened.map((event, i) => withCounts(event, i === last ? counts : noCounts)));
}

function withCounts(event: Uncounted<AttendanceEvent>, counts: Counts): AttendanceEvent {
  return { ...event, data: { ...event.data, counts } } as AttendanceEvent;
}
