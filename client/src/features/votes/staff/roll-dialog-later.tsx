import { later } from '../../../ui/later.tsx';

// The register and what is entered there come when somebody opens it.
export const RollDialog = later(async () => (await import('./roll-dialog.tsx')).RollDialog, {
  words: ['votes-who'],
});
