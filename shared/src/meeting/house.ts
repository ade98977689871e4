import { isHere } from '../features/attendance/index.ts';
import { isLive, sameAs, seatFor } from '../features/people/index.ts';
import type { HouseFacts, Voter } from '../features/votes/index.ts';
import { type SeatId, valuesOf } from '../kernel/index.ts';
import type { MeetingState } from './features.ts';

/** What the opening of a vote is looked at with, by the host and by the page of whoever opens it. */
export function houseOf(state: MeetingState): HouseFacts {
  const { people, attendance, entitlements } = state;
  const standing = (seats: readonly SeatId[]) =>
    seats.flatMap((seat) => seatFor(people, seat)?.id ?? []);
  const waiting = () => valuesOf(people.claims).filter(({ status }) => status === 'waiting');
  return {
    electors: () => electorsOf(state),
    present: (seat) => isHere(attendance, sameAs(people, seat)),
    claimed: () => standing(waiting().map(({ seat }) => seat)),
    interested: () => standing(valuesOf(entitlements.interests).map(({ seat }) => seat)),
  };
}

/** Everybody on the roster who may vote; doubles that were merged are one. */
function electorsOf(state: MeetingState): Voter[] {
  const proxies = proxiesOf(state);
  return valuesOf(state.people.seats)
    .filter((seat) => seat.voter && isLive(seat))
    .map(({ id, heads, area, group, household }) => ({
      ...{ seat: id, heads, area, group },
      ...(household == null ? {} : { household }),
      ...proxies.get(id),
    }));
}

/** Whom each has appointed, as the two of them stand on the roster by now. */
function proxiesOf({ people, entitlements }: MeetingState) {
  const proxies = new Map<SeatId, { readonly proxy: SeatId }>();
  for (const { giver, holder } of valuesOf(entitlements.proxies)) {
    const [from, to] = [seatFor(people, giver), seatFor(people, holder)];
    if (from !== undefined && to !== undefined && from.id !== to.id) {
      proxies.set(from.id, { proxy: to.id });
    }
  }
  return proxies;
}
