import { later } from '../../ui/later.tsx';

export const CheckTab = later(async () => (await import('./check-tab.tsx')).CheckTab, {
  words: ['check'],
});
