import type {
  BlockJson,
  DocumentJson,
  InnerJson,
  ListItemJson,
  ParagraphJson,
} from '@haoshangliang/shared/documents';
import type { Change, OutsideLine } from './differences.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** The text with this change in it; null where the text has meanwhile become another at that place. */
export function withChange(doc: DocumentJson, change: Exclude<Change, { kind: 'reworded' }>) {
  return change.kind === 'removed'
    ? withoutLine(doc, change.line)
    : withLines(doc, change.behind, change.lines);
}

/** The wording of the whole block with this line reworded; null where it is not there any more. */
export function rewordedBlock(
  doc: DocumentJson,
  { line, after }: Extract<Change, { kind: 'reworded' }>,
): string | null {
  const block = blockOf(doc, line);
  if (block === undefined) return null;
  const lines = textLines([block]).map(({ text }) => text);
  lines[line.at] = after.replaceAll('\n', ' ');
  return lines.join('\n');
}

/** The block that the line is in, if the line still reads as it did. */
function blockOf(doc: DocumentJson, { block: id, at, text }: TextLine): BlockJson | undefined {
  const block = doc.content.find(({ attrs }) => attrs.id === id && id !== null);
  return block !== undefined && textLines([block])[at]?.text === text ? block : undefined;
}

function withoutLine(doc: DocumentJson, line: TextLine): DocumentJson | null {
  const block = blockOf(doc, line);
  if (block === undefined) return null;
  const left = without(block, { left: line.at }) ?? [];
  const content = doc.content.flatMap((each) => (each === block ? left : [each]));
  return { ...doc, content: content.length === 0 ? [paragraphOf('')] : content };
}

/** Without the line of that number among its lines; null: nothing else is in it. */
function without<B extends BlockJson | InnerJson | ListItemJson>(
  block: B,
  counter: { left: number },
): B | null {
  if (block.type === 'paragraph' || block.type === 'heading') {
    counter.left -= 1;
    return counter.left === -1 ? null : block;
  }
  const inside = block.content as (InnerJson | ListItemJson)[];
  const content = inside.flatMap((inner) => without(inner, counter) ?? []);
  return content.length === 0 ? null : ({ ...block, content } as B);
}

function withLines(
  doc: DocumentJson,
  behind: TextLine | null,
  lines: readonly OutsideLine[],
): DocumentJson | null {
  if (behind === null) return { ...doc, content: [...blocksFor(lines), ...doc.content] };
  const block = blockOf(doc, behind);
  if (block === undefined) return null;
  const content = doc.content.flatMap((each) =>
    each === block ? put(each, behind.at, lines) : [each],
  );
  return { ...doc, content };
}

/** Items go into the list they stand in; everything else goes behind the block. */
function put(block: BlockJson, at: number, lines: readonly OutsideLine[]): BlockJson[] {
  const first = lines.findIndex(({ kind }) => kind !== 'item');
  const items = lines.slice(0, first < 0 ? undefined : first);
  if (block.type !== 'ordered_list' && block.type !== 'bullet_list') {
    return [block, ...blocksFor(lines)];
  }
  let seen = 0;
  const content = block.content.flatMap((item) => {
    const from = seen;
    seen += textLines([{ ...block, content: [item] }]).length;
    return from <= at && at < seen ? [item, ...items.map(itemOf)] : [item];
  });
  return [{ ...block, content }, ...blocksFor(lines.slice(items.length))];
}

function blocksFor(lines: readonly OutsideLine[]): BlockJson[] {
  const blocks: BlockJson[] = [];
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (line.kind === 'item' && last?.type === 'ordered_list') last.content.push(itemOf(line));
    else blocks.push(blockFor(line));
  }
  return blocks;
}

function blockFor(line: OutsideLine): BlockJson {
  const { content = [] } = paragraphOf(line.text);
  switch (line.kind) {
    case 'first':
      return { type: 'heading', attrs: { id: null, level: 1 }, content };
    case 'second':
      return { type: 'heading', attrs: { id: null, level: 2 }, content };
    case 'item':
      return { type: 'ordered_list', attrs: { id: null }, content: [itemOf(line)] };
    default:
      return paragraphOf(line.text);
  }
}

function itemOf({ text }: OutsideLine): ListItemJson {
  return { type: 'list_item', attrs: { id: null }, content: [paragraphOf(text)] };
}

function paragraphOf(text: string): ParagraphJson {
  const words = text.replaceAll('\n', ' ');
  const content = words === '' ? [] : [{ type: 'text' as const, text: words }];
  return { type: 'paragraph', attrs: { id: null }, content };
}
