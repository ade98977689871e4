import { later } from '../../ui/later.tsx';

export const NewPage = later(async () => (await import('./new-page.tsx')).NewPage);
