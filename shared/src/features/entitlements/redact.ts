import {
  type Audience,
  emptyMap,
  filterMap,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import type { EntitlementsEvent } from './events.ts';
import type { EntitlementsState } from './state.ts';

type Event = Recorded<EntitlementsEvent>;

/** All of it is the staff's; the two of a proxy get their own. */
export function redactEntitlements(event: Event, audience: Audience): Event | null {
  return audience === 'staff' ? event : null;
}

export function ownersOfEntitlements({ data }: Event): readonly SeatId[] {
  return 'holder' in data ? [data.giver, data.holder] : [];
}

export function redactOwnEntitlements(event: Event): Event {
  return event;
}

export function projectEntitlements(
  state: EntitlementsState,
  { audience, seats }: Viewer,
): EntitlementsState {
  if (audience === 'staff') return state;
  const proxies = filterMap(state.proxies, (proxy) =>
    seats.includes(proxy.giver) || seats.includes(proxy.holder) ? proxy : null,
  );
  return { proxies, interests: emptyMap };
}
