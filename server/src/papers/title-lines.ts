const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Columns a text takes, in characters: Latin letters and digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1),
    0,
  );
}

/**
 * A title in lines of at most `most` characters, broken between words, the lines as long as one another as they will go
 * (GB/T 9704-2012, 7.3.1: 回行时词意完整、长短适宜).
 */
export function titleLines(title: string, most: number): string[] {
  const words = [...segmenter.segment(title)].map(({ segment }) => segment);
  const count = Math.ceil(widthOf(title) / most);
  for (let lines = count; lines <= words.length; lines++) {
    const made = broken(words, Math.min(most, Math.ceil(widthOf(title) / lines) + 1));
    if (made.every((line) => widthOf(line) <= most) && made.length <= lines) return made;
  }
  return broken([...title], most);
}

function broken(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.length - 1;
    const joined = `${lines[last] ?? ''}${word}`;
    if (last >= 0 && widthOf(joined) <= most) lines[last] = joined;
    else lines.push(word);
  }
  return lines;
}
