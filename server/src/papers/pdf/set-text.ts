import { printable } from '../printable.ts';
import { isCovered } from './faces.ts';

/** Longer words than so many Chinese characters are broken where the line ends: half of what a line holds. */
const longest = 14;
const narrow = /^[!-~\u00a1-\u024f]$/;
/** What no line end divides of itself, marks without end among it; Chinese may be broken anywhere. */
const joined =
  /[^\s\u200b\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{15,}/gu;
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Text as it is set: without what cannot be printed, nothing missing unsaid, and no word so long that it would run off the paper. */
export function setText(text: string): string {
  return told(printable(text)).replace(joined, (word) => breakable(word));
}

const counted = /\d[\d.]{0,9}(?:平方米|[\p{Script=Han}㎡%])/u;
const day = /\d{4}年\d{1,2}月\d{1,2}日/u;
const inLine = new RegExp(`(${counted.source})`, 'u');
const inCell = new RegExp(`(${day.source}|${counted.source})`, 'u');

/** Text that is set, in pieces: every second one is a number with what it counts, in a cell a date, and not torn apart. */
export function piecesOf(text: string): string[] {
  return setText(text).split(inLine);
}

/** Line ends in a cell begin a new line. */
export function cellPieces(text: string): string[] {
  return text.split('\n').map(setText).join('\n').split(inCell);
}

const plain = /^[\p{Default_Ignorable_Code_Point}\s\u2e80-\u2fff\u4e00-\u9fa5 -~]*$/u;
const shown = /[^\p{Default_Ignorable_Code_Point}\s]/gu;

/**
 * A character no face of the program's has is followed by its number: whatever the machine's own faces make of it, nobody's
 * name loses a letter in silence.
 */
function told(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(shown, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return isCovered(code) ? letter : `${letter}〔U+${code.toString(16).toUpperCase()}〕`;
  });
}

function breakable(word: string): string {
  let width = 0;
  const set = [...letters.segment(word)].map(({ segment }) => {
    width += narrow.test(segment) ? 0.5 : 1;
    return width > longest ? `\u200b${segment}` : segment;
  });
  return set.join('');
}
