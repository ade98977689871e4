import { DIFF_DELETE, DIFF_INSERT, diffLinesToChars, diffMain } from 'diff-match-patch-es';

/** Places of lines that are the same in both, in pairs; what stands between two pairs was changed. */
export function sameLines(
  before: readonly string[],
  after: readonly string[],
): (readonly [number, number])[] {
  // One character stands for each line; a line end within one would make it two.
  const packed = (lines: readonly string[]) =>
    lines.map((line) => `${line.replaceAll('\n', ' ')}\n`).join('');
  const { chars1, chars2 } = diffLinesToChars(packed(before), packed(after));
  const pairs: [number, number][] = [];
  let [at, to] = [0, 0];
  for (const [operation, { length }] of diffMain(chars1, chars2, undefined, false)) {
    if (operation === DIFF_DELETE) at += length;
    else if (operation === DIFF_INSERT) to += length;
    else for (let i = 0; i < length; i++) pairs.push([at++, to++]);
  }
  return pairs;
}
