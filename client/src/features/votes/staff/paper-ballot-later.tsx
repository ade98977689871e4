import { later } from '../../../ui/later.tsx';

// Comes where ballots are printed.
export const PaperBallot = later(async () => (await import('./paper-ballot.tsx')).PaperBallot, {
  words: ['votes', 'votes-staff'],
});
