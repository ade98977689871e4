const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A name in quotation marks or 书名号, short enough to stand whole in a line. */
const shortName = /(“[^“”]{1,8}”|《[^《》]{1,8}》)/;
/** Never the last of a line, never the first: the word stays with what it belongs to. */
const opens = /^[“‘（《〈【〔]$/;
const closes = /^[”’）》〉】〕、，。；：！？的]$/;

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
  const words = wordsOf(title);
  const count = Math.ceil(widthOf(title) / most);
  for (let lines = count; lines <= words.length; lines++) {
    const even = Math.ceil(widthOf(title) / lines) + 1;
    for (let width = Math.min(most, even); width <= most; width++) {
      const made = broken(words, width);
      if (made.every((line) => widthOf(line) <= most) && made.length <= lines) return made;
    }
  }
  return broken([...title], most);
}

/** What no line end may divide. */
function wordsOf(title: string): string[] {
  const parts = title
    .split(shortName)
    .flatMap((part) =>
      shortName.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
  const words: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const last = words.length - 1;
    if (last >= 0 && (isOpen || closes.test(part))) words[last] += part;
    else words.push(part);
    isOpen = opens.test(part);
  }
  return words;
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
