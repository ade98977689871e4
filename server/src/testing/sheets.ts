import { strToU8, zipSync } from 'fflate';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}

function cellXml(value: string | number, at: string): string {
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

export function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row, y) => {
    const cells = row.map((value, x) => cellXml(value, `${columnName(x)}${y + 1}`));
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  return `${xmlHead}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The parts of a workbook with one sheet, as WPS and Excel write them. */
export function workbookParts(sheet: string): Record<string, Uint8Array> {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const part = (name: string, kind: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return {
    '[Content_Types].xml': strToU8(
      `${xmlHead}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xmlHead}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${xmlHead}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  };
}

export function xlsx(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return zipSync(workbookParts(sheetXml(rows)));
}

let inGb: Map<string, number[]> | null = null;

/** Text in GB18030, as Excel in China saves CSV; characters of two bytes. */
export function gb18030(text: string): Uint8Array {
  inGb ??= twoByteCharacters();
  const table = inGb;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? [code] : (table.get(character) ?? []);
    }),
  );
}

function twoByteCharacters(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}
