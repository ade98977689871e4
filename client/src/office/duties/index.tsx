import { later } from '../../ui/later.tsx';

export const DutiesTab = later(async () => (await import('./duties-tab.tsx')).DutiesTab);
