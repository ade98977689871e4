import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Found, nothingFound } from './outside-text.ts';
import { ParagraphTaker, type Taken } from './paragraph-taker.ts';
import { partsOfWord, UnfitWord } from './word-parts.ts';
import { stylesIn } from './word-styles.ts';

const wordUris: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

const deepest = 200;

/** Passed over with all that is in it: taken out, moved away, how it looked before, and what is no text. */
const passed = new Set([
  ...['tbl', 'drawing', 'pict', 'object', 'del', 'moveFrom'],
  ...['pPrChange', 'rPrChange', 'sectPr', 'numberingChange'],
]);

/** What a person is told about. */
const counted: Readonly<Record<string, keyof Found>> = {
  ...{ ins: 'insertions', moveTo: 'insertions', del: 'deletions', moveFrom: 'deletions' },
  ...{ drawing: 'pictures', pict: 'pictures', object: 'pictures' },
  ...{ commentReference: 'comments', hyperlink: 'links' },
  ...{ footnoteReference: 'footnotes', endnoteReference: 'footnotes' },
};

export interface ReadWord {
  readonly taken: readonly Taken[];
  readonly found: Found;
}

/** The paragraphs of a Word document as they read with every tracked change accepted, and what was left behind. */
export function readWord(bytes: Uint8Array): ReadWord {
  const { document, styles } = partsOfWord(bytes);
  const found = { ...nothingFound };
  const taker = new ParagraphTaker(stylesIn(styles));
  const parser = new SaxesParser({ xmlns: true });
  const damaged = () => {
    throw new UnfitWord('word-damaged');
  };
  // How many elements are open, and from which one on nothing is taken.
  let [depth, from] = [0, Number.POSITIVE_INFINITY];
  parser.on('error', damaged);
  // No document of this kind has one; entities that grow without end come in it.
  parser.on('doctype', damaged);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new UnfitWord('word-too-much');
    if (depth > from) return;
    const name = nameOf(tag);
    // A paragraph's end that was deleted or put in stands among its properties.
    if (taker.properties(name, tag)) return;
    if (isPassed(tag)) from = depth;
    else taker.open(name, tag);
    const kind = counted[name];
    if (kind !== undefined) found[kind] += 1;
  });
  parser.on('text', (text) => {
    if (depth < from) taker.text(text);
  });
  parser.on('closetag', (tag) => {
    if (depth < from) taker.close(nameOf(tag));
    if (depth <= from) from = Number.POSITIVE_INFINITY;
    depth -= 1;
  });
  parser.write(document).close();
  return { taken: taker.taken(), found: taker.counted(found) };
}

/** The other form of something that has been read, for older programs, stands in `Fallback`. */
function isPassed(tag: SaxesTagNS): boolean {
  return passed.has(nameOf(tag)) || tag.local === 'Fallback';
}

function nameOf(tag: SaxesTagNS): string {
  return wordUris.includes(tag.uri) ? tag.local : '';
}
