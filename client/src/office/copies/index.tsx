import { later } from '../../ui/later.tsx';

export const CopiesPage = later(async () => (await import('./copies-page.tsx')).CopiesPage);
