import { DIFF_DELETE, DIFF_INSERT, diffCleanupSemantic, diffMain } from 'diff-match-patch-es';

export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Parts of one line; a line that is new or gone as a whole has parts of one kind only. */
export type ComparedLine = readonly Part[];

/** What became of a text, line by line, in pieces that a person would name. */
export function compareTexts(before: string, after: string): ComparedLine[] {
  const { pack, unpack } = singleUnits();
  const diffs = diffMain(pack(before), pack(after));
  diffCleanupSemantic(diffs);
  const lines: Part[][] = [[]];
  for (const [operation, packed] of diffs) {
    const kind = kindOf(operation);
    unpack(packed)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines[lines.length - 1]?.push({ kind, text });
      });
  }
  return lines.filter((line) => line.length > 0);
}

function kindOf(operation: number): Part['kind'] {
  if (operation === DIFF_INSERT) return 'added';
  return operation === DIFF_DELETE ? 'removed' : 'same';
}

const privateUse = 0xe000;
const manyUnits = /[\ue000-\uf8ff]|[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * The comparison looks at UTF-16 units and would cut a rare character in two: each of them travels as one unit of the
 * private use area. There is room for 6,400 different ones; what is beyond is compared unit by unit.
 */
function singleUnits() {
  const units = new Map<string, string>();
  const characters = new Map<string, string>();
  const unitFor = (character: string) => {
    const known = units.get(character);
    if (known !== undefined) return known;
    if (units.size > 0xf8ff - privateUse) return character;
    const unit = String.fromCharCode(privateUse + units.size);
    units.set(character, unit);
    characters.set(unit, character);
    return unit;
  };
  return {
    pack: (text: string) => text.replace(manyUnits, unitFor),
    unpack: (text: string) =>
      text.replace(/[\ue000-\uf8ff]/g, (unit) => characters.get(unit) ?? unit),
  };
}
