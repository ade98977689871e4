import { later } from '../../../ui/later.tsx';

// Needed where ballots do not come from phones, and fetched then.
export const EntryDialog = later(async () => (await import('./entry-dialog.tsx')).EntryDialog, {
  words: ['votes-who'],
});
