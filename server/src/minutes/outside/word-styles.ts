import { SaxesParser } from 'saxes';
import { UnfitWord } from './word-parts.ts';

/** What styles are called, by id: programs give ids anew when they save, names they keep. */
export function stylesIn(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (text === '') return names;
  const parser = new SaxesParser({ xmlns: true });
  let id: string | null = null;
  parser.on('error', () => {
    throw new UnfitWord('word-damaged');
  });
  parser.on('doctype', () => {
    throw new UnfitWord('word-damaged');
  });
  parser.on('opentag', ({ local, attributes }) => {
    const attributeOf = (name: string) =>
      Object.values(attributes).find((attribute) => attribute.local === name)?.value ?? null;
    if (local === 'style') id = attributeOf('styleId');
    const name = local === 'name' ? attributeOf('val') : null;
    if (id !== null && name !== null) names.set(id, name);
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'style') id = null;
  });
  parser.write(text).close();
  return names;
}
