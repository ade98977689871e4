/** How much two lines have in common, from 0 to 1: pairs of neighbouring characters that both have (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const total = sum(a) + sum(b);
  if (total === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...text];
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
