import { later } from '../later.tsx';

export const PapersPage = later(
  async () => (await import('./papers-page.tsx')).PapersPage,
  ['papers'],
);
