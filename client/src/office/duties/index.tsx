import { later } from '../later.tsx';

export const DutiesTab = later(async () => (await import('./duties-tab.tsx')).DutiesTab);
