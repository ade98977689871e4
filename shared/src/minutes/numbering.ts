import type { BlockJson } from '../documents/index.ts';
import { chineseNumber } from './numerals.ts';

// A number that people have written themselves: 一、 （一） 1. （1） 第一条
const ownNumber =
  /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十百\d]+[条章节])/;

type Heading = Extract<BlockJson, { type: 'heading' }>;

export function isNumbered(heading: Heading): boolean {
  const text = (heading.content ?? []).map((part) => part.text).join('');
  return text.trim() !== '' && !ownNumber.test(text);
}

/**
 * 一、 and （一） for the headings of a text (GB/T 9704-2012, 7.3.3), by their place among the blocks. A heading that
 * brings a number of its own, or says nothing, gets none and is not counted.
 */
export function headingNumbers(blocks: readonly BlockJson[]): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  let [first, second] = [0, 0];
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    if (block.attrs.level === 1) second = 0;
    if (!isNumbered(block)) continue;
    if (block.attrs.level === 1) numbers.set(i, `${chineseNumber(++first)}、`);
    else numbers.set(i, `（${chineseNumber(++second)}）`);
  }
  return numbers;
}
