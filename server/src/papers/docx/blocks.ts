import type {
  BlockJson,
  DocumentJson,
  HeadingJson,
  InnerJson,
  ListItemJson,
  ListJson,
  ParagraphJson,
} from '@haoshangliang/shared/documents';
import { isNumbered } from '@haoshangliang/shared/minutes';
import type { IParagraphOptions, Paragraph } from 'docx';
import { bullets, deepest, headings, ordered } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { runsOf } from './runs.ts';
import { style } from './styles.ts';

/** The text as paragraphs of Word, each list counting from 1. */
export function paragraphsOf(doc: DocumentJson): Paragraph[] {
  const lists = { made: 0 };
  return doc.content.flatMap((block) => blockParagraphs(block, lists));
}

interface Lists {
  made: number;
}

function blockParagraphs(block: BlockJson, lists: Lists): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [plain(block, style.body)];
    case 'blockquote':
      return block.content.flatMap((inner) =>
        innerParagraphs(inner, { lists, at: style.quotation }),
      );
    default:
      return listParagraphs(block, { lists, level: 0, instance: ++lists.made });
  }
}

function innerParagraphs(
  inner: InnerJson,
  { lists, at }: { lists: Lists; at: string },
): Paragraph[] {
  if (inner.type === 'paragraph') return [plain(inner, at)];
  return listParagraphs(inner, { lists, level: 0, instance: ++lists.made });
}

function headingParagraph(block: HeadingJson): Paragraph {
  const { level } = block.attrs;
  const at = level === 1 ? style.first : style.second;
  const numbered = isNumbered(block)
    ? { numbering: { reference: headings, level: level - 1 } }
    : {};
  return paragraph(at, runsOf(block.content), numbered);
}

function plain(block: ParagraphJson, at: string, options: IParagraphOptions = {}): Paragraph {
  return paragraph(at, runsOf(block.content), options);
}

interface InList {
  readonly lists: Lists;
  readonly level: number;
  readonly instance: number;
}

function listParagraphs(list: ListJson, at: InList): Paragraph[] {
  return list.content.flatMap((item) => itemParagraphs(item, list.type, at));
}

/** The first paragraph of an item bears its number; what follows stands below it without one. */
function itemParagraphs(
  { content }: ListItemJson,
  type: ListJson['type'],
  at: InList,
): Paragraph[] {
  const reference = type === 'ordered_list' ? ordered : bullets;
  const level = Math.min(at.level, deepest);
  const [first, ...rest] = content;
  const head =
    first?.type === 'paragraph'
      ? plain(first, style.item, { numbering: { reference, level, instance: at.instance } })
      : null;
  return [
    ...(head === null ? [] : [head]),
    ...(head === null ? content : rest).flatMap((inner) =>
      inner.type === 'paragraph'
        ? [plain(inner, style.item)]
        : listParagraphs(inner, { ...at, level: at.level + 1 }),
    ),
  ];
}
