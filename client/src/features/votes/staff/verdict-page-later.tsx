import { later } from '../../../ui/later.tsx';

// Wanted once a vote has been counted.
export const VerdictPage = later(async () => (await import('./verdict-page.tsx')).VerdictPage, {
  words: ['votes-who'],
});
