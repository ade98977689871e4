import { later } from '../later.tsx';

export const PeopleTab = later(async () => (await import('./people-tab.tsx')).PeopleTab);
