import { lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';

export { describeEntitlements } from './describe-entitlements.ts';

// Nobody waits for it when the room opens.
const Card = lazy(async () => {
  await loadWords(['entitlements']);
  return { default: (await import('./entitlements-card.tsx')).EntitlementsCard };
});

export function EntitlementsCard() {
  return (
    <Suspense fallback={null}>
      <Card />
    </Suspense>
  );
}
