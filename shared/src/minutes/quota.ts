/** What one entry costs beside its characters: a text has a limit on blocks too. */
const perEntry = 20;

export interface Share<T> {
  readonly kept: readonly T[];
  /** How many are left out. */
  readonly left: number;
}

/**
 * As many of the entries as fit into so many characters, those named first in `first` before others, in their own order.
 * A text that people edit together has an upper size; the record itself keeps everything.
 */
export function within<T>(
  characters: number,
  entries: readonly T[],
  { sizeOf, first = () => 0 }: { sizeOf: (entry: T) => number; first?: (entry: T) => number },
): Share<T> {
  const byRank = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => first(b.entry) - first(a.entry) || a.index - b.index);
  let spent = 0;
  const fitting = byRank.filter(({ entry }) => {
    spent += sizeOf(entry) + perEntry;
    return spent <= characters;
  });
  const kept = fitting.sort((a, b) => a.index - b.index).map(({ entry }) => entry);
  return { kept, left: entries.length - kept.length };
}
