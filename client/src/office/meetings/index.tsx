import { later } from '../later.tsx';

export const NewPage = later(async () => (await import('./new-page.tsx')).NewPage);
