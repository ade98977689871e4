/** Pairs of neighbouring characters, each with how often it is there. */
type Pairs = ReadonlyMap<string, number>;

interface Place {
  readonly at: number;
  readonly count: number;
}

/**
 * Finds the first of the lines, from a place on, that has more than so much in common with another, from 0 to 1: pairs of
 * neighbouring characters that both have (Dice). Where each pair stands is written down once: a file that is another
 * document altogether has thousands of lines, and none is like any.
 */
export function likeLines(lines: readonly string[]) {
  const index = new Map<string, Place[]>();
  const totals = lines.map((line, at) => {
    const pairs = pairsOf(line);
    for (const [pair, count] of pairs) placesOf(index, pair).push({ at, count });
    return sum(pairs);
  });
  return (one: string, from: number, above: number): number => {
    const pairs = pairsOf(one);
    const own = sum(pairs);
    // A single character has no neighbour.
    if (own === 0) return lines.findIndex((line, at) => at >= from && line === one);
    const alike = [...inCommon(index, pairs, from)]
      .filter(([at, common]) => (2 * common) / (own + (totals[at] ?? 0)) > above)
      .map(([at]) => at);
    return alike.reduce((first, at) => (first < 0 || at < first ? at : first), -1);
  };
}

function placesOf(index: Map<string, Place[]>, pair: string): Place[] {
  const known = index.get(pair);
  if (known !== undefined) return known;
  const places: Place[] = [];
  index.set(pair, places);
  return places;
}

/** By line, how many pairs it has in common with these. */
function inCommon(index: ReadonlyMap<string, readonly Place[]>, pairs: Pairs, from: number) {
  const common = new Map<number, number>();
  for (const [pair, count] of pairs) {
    for (const place of index.get(pair) ?? []) {
      if (place.at < from) continue;
      common.set(place.at, (common.get(place.at) ?? 0) + Math.min(count, place.count));
    }
  }
  return common;
}

function pairsOf(text: string): Pairs {
  const characters = [...text];
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(pairs: Pairs): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
