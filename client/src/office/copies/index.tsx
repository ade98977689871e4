import { later } from '../later.tsx';

export const CopiesPage = later(async () => (await import('./copies-page.tsx')).CopiesPage);
