import { readFileSync } from 'node:fs';

/** First and last code point of a stretch that a face has. */
type Stretch = readonly [from: number, to: number];

/** Which characters a face has, by the table every one of ours carries: segmented coverage, format 12 of OpenType's cmap. */
export function coveredBy(fontFile: string): readonly Stretch[] {
  const font = readFileSync(fontFile);
  const cmap = tableAt(font, 'cmap');
  const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) =>
    // Each entry: platform, encoding, and where it stands.
    font.readUInt32BE(cmap + 4 + i * 8 + 4),
  );
  const whole = tables.find((offset) => font.readUInt16BE(cmap + offset) === 12);
  if (whole === undefined) throw new Error(`${fontFile} tells not which characters it has`);
  const start = cmap + whole;
  return Array.from({ length: font.readUInt32BE(start + 12) }, (_, i) => {
    const group = start + 16 + i * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function tableAt(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`A face without ${name}`);
}

/** Whether a character is in one of several faces. */
export function anyOf(faces: readonly (readonly Stretch[])[]): (code: number) => boolean {
  const known = new Map<number, boolean>();
  const has = (stretches: readonly Stretch[], code: number) =>
    stretches.some(([from, to]) => from <= code && code <= to);
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const found = faces.some((face) => has(face, code));
    known.set(code, found);
    return found;
  };
}
