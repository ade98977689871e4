import { later } from '../../ui/later.tsx';

export const PeopleTab = later(async () => (await import('./people-tab.tsx')).PeopleTab);
