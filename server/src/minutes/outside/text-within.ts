import { type Paper, printWords } from '@haoshangliang/shared/minutes';
import { attachmentLines } from '../../papers/layout.ts';
import type { OutsideLine } from './outside-text.ts';
import { kindOf, type Taken } from './paragraph-taker.ts';

const title = '纪要标题';
/** What stands behind the text on its paper. */
const behind: readonly string[] = ['纪要出席名单', '纪要附件序号', '纪要附件标题', '纪要版记'];

/**
 * The text among the paragraphs: what stands between the title and the list of those present, without the lines that the
 * paper puts around it (`frame`). In a document that has lost its styles, everything but those lines.
 */
export function textWithin(
  taken: readonly Taken[],
  frame: readonly string[],
): { readonly lines: OutsideLine[]; readonly isWhole: boolean } {
  const from = taken.findLastIndex(({ style }) => style === title) + 1;
  const to = taken.findIndex(({ style }, i) => i >= from && behind.includes(style));
  const known = new Set(frame.map(blurred));
  known.delete('');
  const within = taken
    .slice(from, to < 0 ? undefined : to)
    .filter(({ text }) => !known.has(blurred(text)));
  const lines = within.map((paragraph) => ({ kind: kindOf(paragraph), text: paragraph.text }));
  return { lines, isWhole: from > 0 };
}

/** Numbers and hashes move with every event; blanks with every program. */
function blurred(line: string): string {
  return line.replace(/[\da-f]+/g, '0').replace(/[\s0]+/g, '');
}

/** Lines that the paper puts around the text. */
export function frameOf({ cover = [], parts }: Paper): string[] {
  return [...cover, ...parts].flatMap((part) => {
    switch (part.kind) {
      case 'masthead':
        return [part.banner, part.number ?? '', part.left + part.right];
      case 'title':
      case 'note':
        return [part.text];
      case 'attachment-note':
        return [...attachmentLines(part.titles)];
      case 'people':
        return part.lines.map(({ label, text }) => `${label}${printWords.colon}${text}`);
      case 'lines':
        return [...part.lines];
      case 'table':
        return [part.table.columns, ...part.table.rows].flat().flatMap((cell) => cell.split('\n'));
      case 'code':
        return [part.caption];
      default:
        return [];
    }
  });
}
