import { later } from '../../ui/later.tsx';

export const AccountsPage = later(async () => (await import('./accounts-page.tsx')).AccountsPage, {
  words: ['accounts'],
});
