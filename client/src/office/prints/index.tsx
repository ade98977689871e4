import { later } from '../../ui/later.tsx';

export const PrintsTab = later(async () => (await import('./prints-tab.tsx')).PrintsTab, {
  words: ['prints'],
});
export const PrintPage = later(async () => (await import('./print-page.tsx')).PrintPage, {
  words: ['prints'],
});
