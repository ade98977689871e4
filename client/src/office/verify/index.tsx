import { later } from '../../ui/later.tsx';

export const VerifyPage = later(async () => (await import('./verify-page.tsx')).VerifyPage, {
  words: ['verify'],
});
