import { createHash } from 'node:crypto';
import type { AccountId, Audience, Id, Right, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId, ViewerInfo } from '@haoshangliang/shared/wire';

/** A browser, known by its cookie: any number of seats, at most one staff account. */
export type DeviceId = Id<'device'>;

/** What a device is in one meeting. */
export interface Standing {
  readonly audience: Audience;
  readonly seats: readonly SeatId[];
  readonly rights: readonly Right[];
  readonly account: AccountId | null;
  /** The seat through which the account acts in this meeting. */
  readonly staffSeat: SeatId | null;
  /** When it ends by itself, milliseconds since 1970; left out where only an announced change ends it. */
  readonly until?: number;
}

export interface StandingChange {
  /** Null: every meeting. */
  readonly meeting: MeetingId | null;
  readonly device?: DeviceId;
  readonly account?: AccountId;
}

/** Who may come in, and as what. */
export interface Doors {
  /** What a device is in a meeting; null: not admitted. */
  standing(device: DeviceId, meeting: MeetingId): Promise<Standing | null>;
  /** Display names for those who may see them; seats that do not exist are left out. */
  names(
    meeting: MeetingId,
    seats: readonly SeatId[],
    audience: Audience,
  ): Promise<Record<string, string>>;
  /** What the households of these seats are called; seats of no household are left out. Not for everybody's eyes. */
  households(meeting: MeetingId, seats: readonly SeatId[]): Promise<Record<string, string>>;
  /** Calls back whenever the standing of a device or an account may have changed. */
  onChange(listener: (change: StandingChange) => void): void;
}

/**
 * What is sent to a page that hangs on a wall: no more than a participant may see, whoever's machine it is. What the device
 * may do stays as it is.
 */
export function asHall(standing: Standing): Standing {
  const audience = standing.audience === 'staff' ? 'participant' : standing.audience;
  return { ...standing, audience, seats: [] };
}

/** What the page is told about itself. The key is a digest, so that it changes whenever anything here does. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

export function viewerInfo(standing: Standing): ViewerInfo {
  const { audience } = standing;
  const seats = [...standing.seats].sort();
  const rights = standing.rights.filter((right) => right !== 'system').sort();
  const facts = JSON.stringify([audience, seats, rights, standing.account, standing.staffSeat]);
  const who = standing.account === null ? seats : [standing.account];
  return { audience, seats, rights, key: digest(facts), who: digest(JSON.stringify(who)) };
}
