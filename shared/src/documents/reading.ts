import type { BlockJson, InnerJson, ListItemJson, TextJson } from './content.ts';

type Readable = BlockJson | InnerJson | ListItemJson | TextJson;

/** The lines of a block: one for each paragraph or heading in it. */
export function linesOf(block: Exclude<Readable, TextJson>): string[] {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return [(block.content ?? []).map(({ text }) => text).join('')];
  }
  return (block.content as readonly Exclude<Readable, TextJson>[]).flatMap(linesOf);
}

/** Plain text, a line for each paragraph or heading. */
export function plainText(blocks: readonly BlockJson[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

/** Characters as a person counts them in 字数: code points, blanks included, line ends not. */
export function countCharacters(blocks: readonly BlockJson[]): number {
  return blocks.flatMap(linesOf).reduce((sum, line) => sum + codePoints(line), 0);
}

function codePoints(line: string): number {
  let count = line.length;
  for (let i = 0; i + 1 < line.length; i++) {
    if (line.charCodeAt(i) >> 10 === 0x36 && line.charCodeAt(i + 1) >> 10 === 0x37) count--;
  }
  return count;
}
