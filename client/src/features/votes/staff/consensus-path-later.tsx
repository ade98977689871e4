import { lazy, Suspense } from 'react';

// The desk is there before the way that led to it is drawn.
const Path = lazy(async () => ({ default: (await import('./consensus-path.tsx')).ConsensusPath }));

export function ConsensusPath() {
  return (
    <Suspense fallback={null}>
      <Path />
    </Suspense>
  );
}
