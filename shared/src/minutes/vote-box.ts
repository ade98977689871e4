import type { SealedVote } from '../features/votes/index.ts';
import { say } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** What became of a secret vote's box; empty where nothing was ever opened. */
export function boxText(box: SealedVote | undefined): string {
  if (box?.boxClosed !== true) return '';
  return [
    box.unreadable === 0 ? '' : say(words.unreadable, { n: box.unreadable }),
    box.hash === null ? '' : say(words.listed, { hash: box.hash.slice(0, 8) }),
    words.destroyed,
  ].join('');
}
