import { strFromU8, unzipSync } from 'fflate';

/** The words of a Word file, one after the other. */
export function wordText(file: Uint8Array): string {
  const xml = unzipSync(file)['word/document.xml'];
  return strFromU8(xml ?? new Uint8Array()).replace(/<[^>]*>/g, '');
}
