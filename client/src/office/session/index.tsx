import { later } from '../../ui/later.tsx';

// The first start comes once, a lost password seldom.
export const SetupPage = later(async () => (await import('./setup-page.tsx')).SetupPage);
export const RecoverPage = later(async () => (await import('./recover-page.tsx')).RecoverPage);
