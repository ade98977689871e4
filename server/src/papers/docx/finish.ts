import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { substitutes } from './fonts.ts';
import { style } from './styles.ts';

const fonts = 'word/fontTable.xml';
const styles = 'word/styles.xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Larger or smaller than body text: lines of their own height, not of the page's 22. */
const offGrid: readonly string[] = [style.banner, style.title, style.attachmentTitle, style.cell];

/**
 * What `docx` cannot say: what may stand in for a face that is not installed (it writes only embedded fonts), that a page
 * is filled to its last line, and which styles leave the grid of lines.
 */
export function finish(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  const written = parts[styles];
  if (written === undefined) throw new Error('The document has no styles.');
  return zipSync({
    ...parts,
    [fonts]: strToU8(fontTable()),
    [styles]: strToU8(offGrid.reduce(leaveGrid, filled(strFromU8(written)))),
  });
}

function fontTable(): string {
  const each = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/></w:font>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${head}<w:fonts xmlns:w="${namespace}">${each.join('')}</w:fonts>`;
}

/** No line is held back as a widow. */
function filled(xml: string): string {
  const start = '<w:pPrDefault><w:pPr>';
  if (!xml.includes(start)) throw new Error('The styles have no defaults.');
  return xml.replace(start, `${start}<w:widowControl w:val="0"/>`);
}

/** In a paragraph's properties the grid stands right before the spacing (ECMA-376, 17.3.1.26). */
function leaveGrid(xml: string, id: string): string {
  const from = xml.indexOf(`w:styleId="${id}"`);
  const at = xml.indexOf('<w:spacing ', from);
  if (from < 0 || at < 0 || at > xml.indexOf('</w:style>', from)) {
    throw new Error(`The style ${id} has no spacing.`);
  }
  return `${xml.slice(0, at)}<w:snapToGrid w:val="0"/>${xml.slice(at)}`;
}
