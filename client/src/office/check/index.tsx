import { later } from '../later.tsx';

export const CheckTab = later(async () => (await import('./check-tab.tsx')).CheckTab, ['check']);
