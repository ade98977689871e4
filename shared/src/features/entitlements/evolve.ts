import { deleteIn, type Recorded, setIn } from '../../kernel/index.ts';
import type { EntitlementsEvent } from './events.ts';
import type { EntitlementsState } from './state.ts';

export function evolveEntitlements(
  state: EntitlementsState,
  event: Recorded<EntitlementsEvent>,
): EntitlementsState {
  switch (event.type) {
    case 'entitlements/proxy-recorded': {
      const proxy = { ...event.data, note: event.words?.note ?? null };
      return { ...state, proxies: setIn(state.proxies, proxy.giver, proxy) };
    }
    case 'entitlements/proxy-withdrawn':
      return { ...state, proxies: deleteIn(state.proxies, event.data.giver) };
    case 'entitlements/interest-noted': {
      const { seat } = event.data;
      const interest = { seat, why: event.words?.why ?? null };
      return { ...state, interests: setIn(state.interests, seat, interest) };
    }
    case 'entitlements/interest-dropped':
      return { ...state, interests: deleteIn(state.interests, event.data.seat) };
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: EntitlementsState): EntitlementsState {
  return state;
}
