import * as z from 'zod/mini';
import type { Pile } from './pile.ts';

/** One round: what every option still in it has, the weight of ballots that name none of these, and who goes. */
export const roundSchema = z.object({
  counts: z.array(z.object({ option: z.int(), count: z.int() })),
  spent: z.int(),
  out: z.array(z.int()),
  /** The last together, and who of them goes first may decide: from here every order has been followed. */
  tied: z.array(z.int()),
});

type Round = z.infer<typeof roundSchema>;

interface Course {
  readonly rounds: Round[];
  readonly winners: number[];
}

/**
 * Instant run-off: who has more than half of the ballots that still count wins, otherwise the last go out and their ballots
 * move on. A tie among the last is never broken: where it matters, every order is followed, and whoever wins in any of them
 * is a winner.
 */
export function countOff(piles: readonly Pile[], options: number): Course {
  const all = Array.from({ length: options }, (_, option) => option);
  const named = new Set(piles.filter(({ weight }) => weight > 0).flatMap(({ order }) => order));
  return named.size === 0 ? { rounds: [], winners: [] } : follow(piles, all, new Map());
}

function follow(
  piles: readonly Pile[],
  left: readonly number[],
  known: Map<string, Course>,
): Course {
  const key = left.join(' ');
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const found = courseFrom(piles, left, known);
  known.set(key, found);
  return found;
}

function courseFrom(
  piles: readonly Pile[],
  left: readonly number[],
  known: Map<string, Course>,
): Course {
  const { counts, spent, total } = countAmong(piles, left);
  const round = (out: number[], tied: number[] = []): Round => ({
    counts: left.map((option, i) => ({ option, count: counts[i] ?? 0 })),
    spent,
    out,
    tied,
  });
  const best = Math.max(...counts);
  const leading = left.filter((_, i) => counts[i] === best);
  if (2 * best > total || total === 0 || left.length <= 2) {
    return { rounds: [round([])], winners: leading };
  }
  const last = lastTogether(left, counts);
  if (last.sure) {
    const rest = follow(piles, without(left, last.options), known);
    return { rounds: [round(last.options), ...rest.rounds], winners: rest.winners };
  }
  const winners = last.options.flatMap(
    (option) => follow(piles, without(left, [option]), known).winners,
  );
  return {
    rounds: [round([], last.options)],
    winners: [...new Set(winners)].sort((a, b) => a - b),
  };
}

function countAmong(piles: readonly Pile[], left: readonly number[]) {
  const counts = left.map(() => 0);
  let spent = 0;
  for (const { order, weight } of piles) {
    const at = left.indexOf(order.find((option) => left.includes(option)) ?? -1);
    if (at === -1) spent += weight;
    else counts[at] = (counts[at] ?? 0) + weight;
  }
  return { counts, spent, total: counts.reduce((sum, count) => sum + count, 0) };
}

/** `sure`: whatever the order, all of these go before any other, since even together they have less than the next. */
function lastTogether(left: readonly number[], counts: readonly number[]) {
  const least = Math.min(...counts);
  const options = left.filter((_, i) => counts[i] === least);
  const others = counts.filter((count) => count > least);
  const below = others.every((count) => least * options.length < count);
  return { options, sure: options.length === 1 || (others.length > 0 && below) };
}

function without(left: readonly number[], out: readonly number[]): number[] {
  return left.filter((option) => !out.includes(option));
}
