import { later } from '../later.tsx';

export const VerifyPage = later(
  async () => (await import('./verify-page.tsx')).VerifyPage,
  ['verify'],
);
