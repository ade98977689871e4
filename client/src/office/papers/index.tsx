import { later } from '../../ui/later.tsx';

export const PapersPage = later(async () => (await import('./papers-page.tsx')).PapersPage, {
  words: ['papers'],
});
