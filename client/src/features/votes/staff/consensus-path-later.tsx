import { later } from '../../../ui/later.tsx';

// The desk is there before the way that led to it is drawn.
export const ConsensusPath = later(
  async () => (await import('./consensus-path.tsx')).ConsensusPath,
  { meanwhile: null },
);
