import { later } from '../../../ui/later.tsx';

const files = import.meta.glob<{ default: object }>('../../../i18n/*/votes-live.json');

// Fetched in votes in which everybody sees how the others vote.
export const LiveRoll = later(async () => (await import('./live-roll.tsx')).LiveRoll, {
  words: ['votes-live'],
  files,
});
