import { cleanText } from '@haoshangliang/shared/documents';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { textSchema } from './schema.ts';

/** What comes from Word, WPS or WeChat is brought down to what a text may contain. */
export const cleanPaste = new Plugin({
  props: {
    // The schema has no line break within a paragraph; each becomes a paragraph of its own.
    transformPastedHTML: (html) =>
      withoutStyles(withoutTables(html.replace(symbol, '$1·').replace(/<br\b[^>]*>/gi, '</p><p>'))),
    transformPasted: cleanSlice,
  },
});

const tag = /<[a-z][^>]*>/gi;
const style = /\sstyle\s*=\s*("[^"]*"|'[^']*')/gi;
// Word says `mso-bidi-font-weight:normal` of words that are bold: that is another weight.
const bold = /(^|[\s;"'])font-weight\s*:\s*(bold|[6-9]\d{2})/i;
const notBold = /(^|[\s;"'])font-weight\s*:\s*(normal|400)/i;
/** The sign before a line of a list is a letter of a symbol font, which would be read as that letter. */
const symbol = /(<[^>]*mso-list\s*:\s*ignore[^>]*>)\s*[lnuvüØ§·]\s*(?=<)/gi;

const frame = /<\/?(table|thead|tbody|tfoot|colgroup|col|caption|t[dh])\b[^>]*>/gi;
const betweenCells = /<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi;

/** The schema has no tables: each row becomes a line of its own, and its cells stay apart. */
function withoutTables(html: string): string {
  return html
    .replace(betweenCells, ' ')
    .replace(/<(\/?)tr\b[^>]*>/gi, '<$1div>')
    .replace(frame, '');
}

/** The page's content policy lets no style of a clipboard take effect; of all of them only the weight is kept, by name. */
function withoutStyles(html: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(style, (declared) => {
      if (bold.test(declared)) return ' data-weight="bold"';
      return notBold.test(declared) ? ' data-weight="normal"' : '';
    }),
  );
}

/** Without control characters, empty lines between paragraphs, and the blanks that stood for an indent. */
export function cleanSlice(slice: Slice): Slice {
  const several = slice.content.childCount > 1;
  const content = cleaned(slice.content, several);
  if (content.childCount === 0) return Slice.empty;
  const isOpen = content.childCount === slice.content.childCount;
  return isOpen ? new Slice(content, slice.openStart, slice.openEnd) : Slice.maxOpen(content);
}

function cleaned(content: Fragment, several: boolean): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const clean = node.isText ? cleanedText(node) : cleanedBlock(node, several);
    if (clean !== null) nodes.push(clean);
  });
  return Fragment.from(nodes);
}

function cleanedText(node: Node): Node | null {
  const text = cleanText(node.text ?? '').replace(/[\n\u00a0 ]+/g, ' ');
  return text === '' ? null : textSchema.text(text, node.marks);
}

function cleanedBlock(node: Node, several: boolean): Node | null {
  const content = cleaned(node.content, several);
  if (!node.isTextblock) return content.childCount === 0 ? null : node.copy(content);
  const isBlank = node.textContent.trim() === '';
  if (several && isBlank) return null;
  return node.copy(several ? withoutIndent(content) : content);
}

function withoutIndent(content: Fragment): Fragment {
  const first = content.firstChild;
  const text = first?.text?.replace(/^\s+/, '');
  if (first === null || first === undefined || text === undefined || text === first.text) {
    return content;
  }
  return text === ''
    ? Fragment.from(content.content.slice(1))
    : content.replaceChild(0, textSchema.text(text, first.marks));
}
