import { later } from '../later.tsx';

export const AccountsPage = later(
  async () => (await import('./accounts-page.tsx')).AccountsPage,
  ['accounts'],
);
