import { strFromU8, unzipSync } from 'fflate';

export const wordWhys = [
  'word-other-kind',
  'word-old',
  'word-macros',
  'word-loads',
  'word-too-much',
  'word-damaged',
] as const;

type WordWhy = (typeof wordWhys)[number];

/** Why a file is not read as a Word document; carries no word of it. */
export class UnfitWord extends Error {
  readonly why: WordWhy;

  constructor(why: WordWhy) {
    super(why);
    this.why = why;
  }
}

/** What of a Word document is looked at. */
export interface WordParts {
  readonly document: string;
  /** Empty where the document has none. */
  readonly styles: string;
}

// Packed text can be a thousand times as long as its file; the longest minutes need two megabytes.
const maxUnpacked = 32 * 1024 * 1024;
const maxEntries = 1000;
const read = /^(?:\[Content_Types\]\.xml|word\/(?:document|styles)\.xml|.*\.rels)$/;
const macros = /vbaproject|vbadata|activex|\.bin$|macroenabled/i;

/** Unpacks no more than is read, within bounds: the sizes a zip tells are held to, so that one that lies is cut off. */
export function partsOfWord(bytes: Uint8Array): WordParts {
  const starts = (...expected: readonly number[]) =>
    expected.every((byte, index) => bytes[index] === byte);
  // The old format, and every document that a password protects.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new UnfitWord('word-old');
  if (!starts(0x50, 0x4b, 0x03, 0x04)) throw new UnfitWord('word-other-kind');
  const parts = unpacked(bytes);
  const document = parts.get('word/document.xml');
  const types = parts.get('[Content_Types].xml');
  if (document === undefined || types === undefined) throw new UnfitWord('word-other-kind');
  if (macros.test(types)) throw new UnfitWord('word-macros');
  for (const [name, text] of parts) if (name.endsWith('.rels')) checkRelations(text);
  return { document, styles: parts.get('word/styles.xml') ?? '' };
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  let [entries, size] = [0, 0];
  try {
    const wanted = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > maxEntries) throw new UnfitWord('word-too-much');
        if (macros.test(name)) throw new UnfitWord('word-macros');
        if (!read.test(name)) return false;
        size += originalSize;
        if (size > maxUnpacked) throw new UnfitWord('word-too-much');
        return true;
      },
    });
    return new Map(Object.entries(wanted).map(([name, part]) => [name, strFromU8(part)]));
  } catch (error) {
    throw error instanceof UnfitWord ? error : new UnfitWord('word-damaged');
  }
}

/** A link that a person has to press is a link; everything else that leads out is fetched on opening. */
function checkRelations(text: string): void {
  for (const [relation] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) continue;
    if (!/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)) {
      throw new UnfitWord('word-loads');
    }
  }
}
