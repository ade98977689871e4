import { later } from '../../../ui/later.tsx';

// Wanted once a vote has been counted.
export const SettleVote = later(async () => (await import('./settle-vote.tsx')).SettleVote);
