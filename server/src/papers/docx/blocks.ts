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
  const lists = { made: 0, headings: 0 };
  return doc.content.flatMap((block) => blockParagraphs(block, lists));
}

interface Lists {
  made: number;
  /** Under which list the second level of headings counts. */
  headings: number;
}

function blockParagraphs(block: BlockJson, lists: Lists): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block, lists)];
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

function headingParagraph(block: HeadingJson, lists: Lists): Paragraph {
  const { level } = block.attrs;
  const at = level === 1 ? style.first : style.second;
  const runs = runsOf(block.content);
  if (isNumbered(block)) {
    const instance = level === 1 ? 0 : lists.headings;
    return paragraph(at, runs, { numbering: { reference: headings, level: level - 1, instance } });
  }
  // Word does not see that this one stands above those that follow: they need a list that begins anew.
  if (level === 1) lists.headings += 1;
  return paragraph(at, runs);
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
        : // A list of its own: Word would count on from the last one on this level.
          listParagraphs(inner, {
            lists: at.lists,
            level: at.level + 1,
            instance: ++at.lists.made,
          }),
    ),
  ];
}
