import {
  type BucketMap,
  emptyMap,
  type Facts,
  getIn,
  hour,
  type Id,
  type SeatId,
} from '../../kernel/index.ts';

export const places = ['in_room', 'remote'] as const;

export type Place = (typeof places)[number];

/** From coming to leaving; `to` null while the person is here. Milliseconds since 1970. */
export interface Stay {
  readonly from: number;
  readonly to: number | null;
  readonly where: Place;
  /** Checked in by themselves, not at the desk. */
  readonly bySelf: boolean;
}

export interface Attendance {
  readonly seat: SeatId;
  readonly stays: readonly Stay[];
  /** 请假, overtaken by coming after all; `reason` null where none was given or it has been erased. */
  readonly excuse: { readonly reason: string | null; readonly at: number } | null;
}

/** People, each once; who stands behind several seats through merging is one of them. */
export interface Presence {
  /** Lines of the roster whose people are here, visitors not among them. */
  readonly here: number;
  /** 实到: of those, how many are expected. */
  readonly present: number;
  readonly visitors: number;
  /** Of both: how many may vote, how many are not in the room. */
  readonly voters: number;
  readonly remote: number;
  /** Excused and not come. */
  readonly excused: number;
}

export interface AttendanceState {
  /** By the seat as it was when it happened; all for staff, one's own for everybody else. */
  readonly records: BucketMap<Attendance>;
  /** What everybody knows; how many are expected stands in the roster. */
  readonly counts: { readonly all: Presence; readonly groups: Readonly<Record<string, Presence>> };
  /** When everybody was last asked to check in anew, while that can be taken back. */
  readonly anewAt: number | null;
}

/** What attendance needs to know of a line of the roster. */
export interface Line {
  readonly id: SeatId;
  readonly group: Id<'group'> | null;
  readonly voter: boolean;
  readonly visitor: boolean;
  /** 应到: the notice calls them. */
  readonly expected: boolean;
}

export interface AttendanceFacts extends Facts {
  /** The line that stands for the seat after all merges; null where there is none. */
  seat(id: SeatId): Line | null;
  /** The seat and all that were merged into it. */
  sameAs(id: SeatId): readonly SeatId[];
  /** Who is present counts for the vote that is open. */
  readonly voteOpen: boolean;
  /** Planned start, milliseconds since 1970; null without a plan. */
  readonly startsAt: number | null;
}

/** How long before the planned start people check in by themselves, unless the meeting is open already. */
export const earliest = hour;

export const nobody: Presence = {
  here: 0,
  present: 0,
  visitors: 0,
  voters: 0,
  remote: 0,
  excused: 0,
};

export const initialAttendance: AttendanceState = {
  records: emptyMap,
  counts: { all: nobody, groups: {} },
  anewAt: null,
};

/** The stay that has not ended. */
export function stayOf(record: Attendance | undefined): Stay | undefined {
  return record?.stays.find(({ to }) => to === null);
}

/** Excused, not here, and has not come since. */
export function isExcused(record: Attendance | undefined): boolean {
  const excuse = record?.excuse ?? null;
  return (
    excuse !== null &&
    record?.stays.every(({ from, to }) => from < excuse.at && to !== null) === true
  );
}

/** Is the person behind any of these seats here now? */
export function isHere(state: AttendanceState, seats: readonly SeatId[]): boolean {
  return seats.some((seat) => stayOf(getIn(state.records, seat)) !== undefined);
}
