import type { Recorded } from '../../kernel/index.ts';
import type { EntitlementsCommand } from './commands.ts';
import type { EntitlementsEvent } from './events.ts';

export function counterEntitlements(
  event: Recorded<EntitlementsEvent>,
): EntitlementsCommand | null {
  switch (event.type) {
    case 'entitlements/proxy-recorded':
      return { type: 'entitlements/withdraw-proxy', giver: event.data.giver };
    case 'entitlements/proxy-withdrawn': {
      const { giver, holder } = event.data;
      return { type: 'entitlements/record-proxy', giver, holder, ...event.words };
    }
    case 'entitlements/interest-noted':
      return { type: 'entitlements/drop-interest', seat: event.data.seat };
    case 'entitlements/interest-dropped':
      return event.words === null
        ? null
        : { type: 'entitlements/note-interest', seat: event.data.seat, ...event.words };
    default:
      return null;
  }
}
