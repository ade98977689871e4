import { later } from '../../ui/later.tsx';

const words = ['minutes', 'materials'] as const;

export const MinutesPage = later(async () => (await import('./minutes-page.tsx')).MinutesPage, {
  words,
});

/** The lines of the record with what carries them into the minutes. */
export const CarriedRecord = later(
  async () => (await import('./carried-record.tsx')).CarriedRecord,
  { words },
);
