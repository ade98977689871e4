import { later } from '../later.tsx';

export const PrintsTab = later(
  async () => (await import('./prints-tab.tsx')).PrintsTab,
  ['prints'],
);
export const PrintPage = later(
  async () => (await import('./print-page.tsx')).PrintPage,
  ['prints'],
);
