import { printable } from '../printable.ts';

/** Longer words than these letters are broken where the line ends: half of what a line holds. */
const longest = 28;
const joined = /[!-~\u00a1-\u024f]{29,}/g;

/** Text as it is set: without what cannot be printed, and no word so long that it would run off the paper. */
export function setText(text: string): string {
  return printable(text).replace(joined, (word) => breakable(word));
}

function breakable(word: string): string {
  const rest = word.slice(longest);
  return `${word.slice(0, longest)}${[...rest].map((letter) => `\u200b${letter}`).join('')}`;
}
