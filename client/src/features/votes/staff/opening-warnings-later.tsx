import { later } from '../../../ui/later.tsx';

// Seldom there is anything to be said, and what says it is fetched when somebody is about to open a vote.
const how = { words: ['votes-who'], meanwhile: null } as const;

export const OpeningWarnings = later(
  async () => (await import('./opening-warnings.tsx')).OpeningWarnings,
  how,
);
export const Warned = later(async () => (await import('./opening-warnings.tsx')).Warned, how);
