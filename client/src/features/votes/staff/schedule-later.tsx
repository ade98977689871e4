import { later } from '../../../ui/later.tsx';

// Seldom wanted, and fetched then.
const words = ['votes-who'] as const;

export const ScheduleDialog = later(
  async () => (await import('./schedule-dialog.tsx')).ScheduleDialog,
  { words },
);
export const ScheduleWords = later(
  async () => (await import('./schedule-words.tsx')).ScheduleWords,
  { words, meanwhile: null },
);
