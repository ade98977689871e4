import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const entryMark = 0x02014b50;

/** One file out of a ZIP archive, as text; null where there is none of that name. */
function unzipped(archive: Buffer, name: string): string | null {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory)
    throw new Error('Not a ZIP archive.');
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === entryMark) {
    const [nameLength, extra, comment] = [28, 30, 32].map((from) =>
      archive.readUInt16LE(at + from),
    );
    const next = at + 46 + (nameLength ?? 0);
    if (archive.toString('utf8', at + 46, next) === name) return read(archive, at);
    at = next + (extra ?? 0) + (comment ?? 0);
  }
  return null;
}

function read(archive: Buffer, entry: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(from, from + size);
  return (method === 0 ? content : inflateRawSync(content)).toString('utf8');
}

/** The words of a Word document, one line for each paragraph. */
export function wordsOf(docx: Buffer): string {
  const xml = unzipped(docx, 'word/document.xml');
  if (xml === null) throw new Error('No document in the file.');
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}
