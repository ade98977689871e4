import type { EntitlementsEvent } from '@haoshangliang/shared/features/entitlements';
import type { Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

function isEntitlementsEvent(event: StreamEvent): event is Recorded<EntitlementsEvent> {
  return event.type.startsWith('entitlements/');
}

export const describeEntitlements: Describe = (event, _state, nameOf) => {
  if (!isEntitlementsEvent(event)) return null;
  const t = i18next.getFixedT(null, 'people');
  switch (event.type) {
    case 'entitlements/proxy-recorded':
    case 'entitlements/proxy-withdrawn': {
      const { giver, holder } = event.data;
      const names = { giver: nameOf(giver), holder: nameOf(holder) };
      const recorded = event.type === 'entitlements/proxy-recorded';
      return t(recorded ? 'entitlements.recorded' : 'entitlements.withdrawn', names);
    }
    case 'entitlements/interest-noted':
      return t('entitlements.noted', { name: nameOf(event.data.seat) });
    case 'entitlements/interest-dropped':
      return t('entitlements.dropped', { name: nameOf(event.data.seat) });
    default:
      return null;
  }
};
