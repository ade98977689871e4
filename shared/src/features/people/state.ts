import {
  type BucketMap,
  emptyMap,
  type Facts,
  getIn,
  type Id,
  type SeatId,
} from '../../kernel/index.ts';

export type GroupId = Id<'group'>;
export type ClaimId = Id<'claim'>;
export type HouseholdId = Id<'household'>;

export const seatRoles = [
  'moderator',
  'secretary',
  'member',
  'resident',
  'department',
  'expert',
  'observer',
] as const;

export type SeatRole = (typeof seatRoles)[number];

/** Roles that everybody in the meeting may see somebody hold. */
export const staffRoles: readonly SeatRole[] = ['moderator', 'secretary'];

/** A group is a side of the quarrel (一、二层业主), a sector one of the conference's 界别. */
export const groupKinds = ['group', 'sector'] as const;

/** How staff made sure that a person is who they say; never the number of a paper. */
export const proofs = ['id_card', 'deed', 'known', 'proxy_letter'] as const;

export type Proof = (typeof proofs)[number];

/** What staff write into a line of the roster. */
export interface SeatForm {
  readonly role: SeatRole;
  /** The role as the office itself calls it, a code such as `convener`. */
  readonly label: string;
  readonly group: GroupId | null;
  readonly sector: GroupId | null;
  /** Weight by heads; 0 for somebody who is heard and never counted. */
  readonly heads: number;
  /** Weight by area in hundredths of a square metre; null where the seat has none. */
  readonly area: number | null;
  readonly voter: boolean;
  /** 户: those who live under one number and, where a rule says so, have one ballot together. What it is called is not here. */
  readonly household?: HouseholdId | null | undefined;
}

export interface Seat extends SeatForm {
  readonly id: SeatId;
  /** Came through the door without standing on the roster. */
  readonly visitor: boolean;
  readonly removed: boolean;
  /** The seat that stands for the same person; this one is no longer counted. */
  readonly mergedInto: SeatId | null;
  /** How staff made sure when they attached a visitor to a line; null for doubles. */
  readonly mergedBy: Proof | null;
}

export interface Group {
  readonly id: GroupId;
  readonly kind: (typeof groupKinds)[number];
  /** Null once the words have been erased. */
  readonly name: string | null;
  /** What the group wants; may be empty. */
  readonly interest: string | null;
  readonly removed: boolean;
}

/** Somebody on a device says that a line of the roster is theirs: 待核验 until staff have looked. */
export interface Claim {
  readonly id: ClaimId;
  readonly seat: SeatId;
  readonly status: 'waiting' | 'confirmed' | 'refused' | 'withdrawn';
  readonly how: Proof | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Count {
  /** Lines of the roster, visitors not among them. */
  readonly seats: number;
  /** 应到: of those lines, whom the notice calls to the meeting. */
  readonly expected: number;
  readonly visitors: number;
  readonly voters: number;
}

export interface StaffSeat {
  readonly seat: SeatId;
  readonly role: SeatRole;
  readonly label: string;
}

export interface PeopleState {
  /** The whole roster for staff, one's own seats for everybody else. */
  readonly seats: BucketMap<Seat>;
  readonly groups: BucketMap<Group>;
  /** Staff only. */
  readonly claims: BucketMap<Claim>;
  /** Merged seats and what they were merged into; one's own for others than staff. */
  readonly merged: Readonly<Record<string, SeatId>>;
  /** What everybody knows of the roster: its numbers, and who runs the meeting. */
  readonly counts: { readonly all: Count; readonly groups: Readonly<Record<string, Count>> };
  readonly staff: readonly StaffSeat[];
}

export interface PeopleFacts extends Facts {
  /** While a vote is open nobody becomes somebody else. */
  readonly voteOpen: boolean;
}

export const noCount: Count = { seats: 0, expected: 0, visitors: 0, voters: 0 };

export const initialPeople: PeopleState = {
  seats: emptyMap,
  groups: emptyMap,
  claims: emptyMap,
  merged: {},
  counts: { all: noCount, groups: {} },
  staff: [],
};

/** The notice is addressed to residents, members and departments. */
const calledRoles: readonly SeatRole[] = ['member', 'resident', 'department'];

/** 应到: whom the notice calls, and whoever may vote. Others run the meeting or sit in, 列席. */
export function isExpected(seat: Pick<Seat, 'role' | 'voter' | 'visitor'>): boolean {
  return !seat.visitor && (seat.voter || calledRoles.includes(seat.role));
}

/** Neither removed nor merged into another. */
export function isLive(seat: Seat): boolean {
  return !seat.removed && seat.mergedInto === null;
}

/** The seat that stands for `id` after all merges; undefined where there is none or it has been removed. */
export function seatFor(state: PeopleState, id: SeatId): Seat | undefined {
  let seat = getIn(state.seats, id);
  // Only a seat that is not merged itself is ever merged into, so the chain ends.
  while (seat !== undefined && seat.mergedInto !== null) seat = getIn(state.seats, seat.mergedInto);
  return seat === undefined || seat.removed ? undefined : seat;
}

/** The seat itself and all that have been merged into it, directly or through others. */
export function sameAs(state: PeopleState, id: SeatId): readonly SeatId[] {
  const found: SeatId[] = [id];
  const merged = Object.entries(state.merged) as [SeatId, SeatId][];
  for (const into of found)
    found.push(...merged.filter((pair) => pair[1] === into).map(([seat]) => seat));
  return found;
}
