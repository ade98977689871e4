import type { Actor, Right, SeatId } from '@haoshangliang/shared/kernel';
import type { Standing } from '../meetings/standing.ts';

export interface Acting {
  readonly actor: Actor;
  readonly rights: ReadonlySet<Right>;
}

const own: ReadonlySet<Right> = new Set<Right>(['participate']);

/**
 * As whom a device acts: as one of its seats, or, with `seat` null or the seat of its staff, by its account. A resident's
 * seat on a clerk's device brings none of the clerk's rights. Null: the seat is not this device's.
 */
export function actingAs(standing: Standing, seat: SeatId | null): Acting | null {
  const { account, staffSeat, seats } = standing;
  const rights = standing.rights.filter((right) => right !== 'system');
  if (account !== null && (seat === null || seat === staffSeat)) {
    return { actor: { seat: staffSeat, account, for: null }, rights: new Set(rights) };
  }
  if (seat === null || !seats.includes(seat)) return null;
  const ownRights = account === null ? rights : rights.filter((right) => own.has(right));
  return { actor: { seat, account: null, for: null }, rights: new Set(ownRights) };
}
