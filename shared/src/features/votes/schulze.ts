import type { Pile } from './pile.ts';

type Matrix = readonly (readonly number[])[];

/** For every two options, the weight of the ballots that place one above the other. Those left out are level, below all. */
export function pairsOf(piles: readonly Pile[], options: number): number[][] {
  const all = Array.from({ length: options }, (_, option) => option);
  const above = (a: number, b: number) =>
    piles.reduce((sum, { order, weight }) => (places(order, a, b) ? sum + weight : sum), 0);
  return all.map((a) => all.map((b) => (a === b ? 0 : above(a, b))));
}

/** Does this order place one above the other? */
function places(order: readonly number[], one: number, other: number): boolean {
  const [place, otherPlace] = [order.indexOf(one), order.indexOf(other)];
  return place !== -1 && (otherPlace === -1 || place < otherPlace);
}

const at = (matrix: Matrix, a: number, b: number): number => matrix[a]?.[b] ?? 0;

/** The strength of the strongest path from each option to each other: the weakest of its won comparisons. */
function strengths(pairs: Matrix): Matrix {
  const options = pairs.map((_, option) => option);
  const paths = options.map((a) =>
    options.map((b) => (at(pairs, a, b) > at(pairs, b, a) ? at(pairs, a, b) : 0)),
  );
  return options.reduce((before: Matrix, over) => {
    const through = (a: number, b: number) => Math.min(at(before, a, over), at(before, over, b));
    return options.map((a) =>
      options.map((b) => (a === b ? 0 : Math.max(at(before, a, b), through(a, b)))),
    );
  }, paths);
}

/** Those whom nobody beats; then those whom nobody of the rest beats; and so on. None where there are no ballots. */
export function schulzeLayers(pairs: Matrix): number[][] {
  if (pairs.every((row) => row.every((weight) => weight === 0))) return [];
  const paths = strengths(pairs);
  const layers: number[][] = [];
  let left = pairs.map((_, option) => option);
  while (left.length > 0) {
    const rest = left;
    const unbeaten = rest.filter((a) => rest.every((b) => at(paths, b, a) <= at(paths, a, b)));
    layers.push(unbeaten);
    left = rest.filter((option) => !unbeaten.includes(option));
  }
  return layers;
}
