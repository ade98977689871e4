import { later } from '../../../ui/later.tsx';

// Composed when somebody is about to read it out.
export const ReadingAloud = later(async () => (await import('./reading-aloud.tsx')).ReadingAloud, {
  words: ['votes-who'],
});
