import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { maxRows } from './list-limits.ts';

const maxColumns = 50;
const maxCell = 500;

// Packed text can be a thousand times as long as its file; a list of 5,000 people needs two megabytes.
const maxUnpacked = 32 * 1024 * 1024;
const maxEntries = 200;

export type UnreadableWhy = 'old-excel' | 'encoding' | 'damaged' | 'too-much-inside';

/** Why a list cannot be read; carries no word of it. */
export class Unreadable extends Error {
  readonly why: UnreadableWhy | 'too-many-rows';

  constructor(why: UnreadableWhy | 'too-many-rows') {
    super(why);
    this.why = why;
  }
}

/** The cells of a list as texts: XLSX (first sheet), or text with tabs, commas or semicolons in UTF-8, UTF-16 or GB18030. */
export async function readCells(bytes: Uint8Array): Promise<string[][]> {
  const starts = (...expected: readonly number[]) =>
    expected.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('old-excel');
  const cells = starts(0x50, 0x4b, 0x03, 0x04) ? await readXlsx(bytes) : readText(decode(bytes));
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''));
  if (last >= maxRows) throw new Unreadable('too-many-rows');
  return cells
    .slice(0, last + 1)
    .map((row) => row.slice(0, maxColumns).map((cell) => cell.slice(0, maxCell)));
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const rows = await readSheet(new Blob([repacked(bytes)]), 1, { trim: true }).catch(() => {
    throw new Unreadable('damaged');
  });
  return rows.map((row) => row.map(textOf));
}

/**
 * The reader unpacks whatever it finds. It gets only what a sheet consists of, unpacked within bounds beforehand: here the
 * sizes a zip tells are held to, so that one that lies is cut off.
 */
function repacked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let entries = 0;
  let size = 0;
  try {
    const wanted = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > maxEntries) throw new Unreadable('too-much-inside');
        if (!/\.(xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > maxUnpacked) throw new Unreadable('too-much-inside');
        return true;
      },
    });
    return new Uint8Array(zipSync(wanted, { level: 0 }));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  throw new Unreadable('encoding');
}

/** Text as WPS puts it on the clipboard, or a CSV file. */
function readText(text: string): string[][] {
  const delimiter = delimiterOf(text);
  try {
    return parseCsv(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: maxRows + 1000,
      max_record_size: 100_000,
    });
  } catch {
    throw new Unreadable('damaged');
  }
}

/** What most of the first lines have in them. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 20);
  const count = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  const [best] = ['\t', ',', ';', '，'].sort((a, b) => count(b) - count(a));
  return best ?? '\t';
}
