import { later } from '../../../ui/later.tsx';

// The form is large, and it is fetched when somebody prepares a vote.
export const VoteDialog = later(async () => (await import('./vote-dialog.tsx')).VoteDialog, {
  words: ['votes-who'],
});
