import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pile } from './pile.ts';
import { layersOf, type Ranked, rankedBy } from './ranking.ts';

/** `'ACB'` for the options 0, 2, 1. */
const order = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0) - 65);
const piles = (...lines: readonly (readonly [number, string])[]): Pile[] =>
  lines.map(([weight, letters]) => ({ order: order(letters), weight }));
const letters = (layers: readonly (readonly number[])[]) =>
  layers.map((options) => options.map((at) => String.fromCharCode(65 + at)).join('='));
const layers = (ranked: Ranked) => letters(layersOf(ranked).map(({ options }) => options));

// Tennessee chooses a capital: Memphis, Nashville, Chattanooga, Knoxville. The textbook example of en.wikipedia.org,
// “Instant-runoff voting”, “Borda count” and “Schulze method”, with the results given there.
const tennessee = piles([42, 'ABCD'], [26, 'BCDA'], [15, 'CDBA'], [17, 'DCBA']);

// Markus Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
// method”, Social Choice and Welfare 36 (2011), also arXiv:1804.02973: 45 voters, five candidates.
const schulze2011 = piles(
  [5, 'ACBED'],
  [5, 'ADECB'],
  [8, 'BEDAC'],
  [3, 'CABED'],
  [7, 'CAEBD'],
  [2, 'CBADE'],
  [7, 'DCEBA'],
  [8, 'EBADC'],
);

describe('published examples', () => {
  test('[VO34] Borda: Nashville with 194 points', () => {
    const ranked = rankedBy('borda', tennessee, 4);
    expect(ranked).toEqual({ count: 'borda', points: [126, 194, 173, 107] });
    expect(layers(ranked)).toEqual(['B', 'C', 'A', 'D']);
  });

  test('[VO35] instant run-off: Chattanooga and Nashville go out, Knoxville wins with 58', () => {
    const ranked = rankedBy('irv', tennessee, 4);
    if (ranked.count !== 'irv') throw new Error('counted otherwise');
    expect(ranked.rounds.map(({ out }) => letters([out])[0])).toEqual(['C', 'B', '']);
    expect(ranked.rounds[2]?.counts).toEqual([
      { option: 0, count: 42 },
      { option: 3, count: 58 },
    ]);
    expect(layers(ranked)).toEqual(['D']);
  });

  test('[VO36] Schulze: Nashville beats everybody; of the paper’s example the order is E A C B D', () => {
    expect(layers(rankedBy('schulze', tennessee, 4))[0]).toBe('B');
    const ranked = rankedBy('schulze', schulze2011, 5);
    expect(ranked).toEqual({
      count: 'schulze',
      pairs: [
        [0, 20, 26, 30, 22],
        [25, 0, 16, 33, 18],
        [19, 29, 0, 17, 24],
        [15, 12, 28, 0, 14],
        [23, 27, 21, 31, 0],
      ],
    });
    expect(layers(ranked)).toEqual(['E', 'A', 'C', 'B', 'D']);
  });
});

describe('what an instant run-off is known to do', () => {
  // en.wikipedia.org, “Monotonicity criterion”: ten voters raise A to the first place, and A no longer wins.
  test('[VO35] more support can cost the victory', () => {
    const before = piles([39, 'ABC'], [35, 'BCA'], [26, 'CAB']);
    const after = piles([49, 'ABC'], [25, 'BCA'], [26, 'CAB']);
    expect(layers(rankedBy('irv', before, 3))).toEqual(['A']);
    expect(layers(rankedBy('irv', after, 3))).toEqual(['C']);
  });

  test('[VO35] a tie among the last is followed both ways, never broken by the order on the ballot', () => {
    const tied = piles([4, 'ABC'], [3, 'BAC'], [3, 'CBA']);
    const ranked = rankedBy('irv', tied, 3);
    if (ranked.count !== 'irv') throw new Error('counted otherwise');
    expect(ranked.rounds.map(({ tied: together }) => letters([together])[0])).toEqual(['B=C']);
    // Without B, A has 7 of 10; without C, B has 6 of 10.
    expect(layers(ranked)).toEqual(['A=B']);
  });

  test('[VO35] a tie among the last that cannot matter is no tie', () => {
    const ranked = rankedBy('irv', piles([5, 'ABCD'], [4, 'BACD'], [1, 'CBAD'], [1, 'DBAC']), 4);
    if (ranked.count !== 'irv') throw new Error('counted otherwise');
    expect(ranked.rounds[0]?.out).toEqual([2, 3]);
    expect(layers(ranked)).toEqual(['B']);
  });
});

const anyPiles = fc.array(
  fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
    weight: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 7 },
);

/** One ballot after the other, no piles. */
const papers = (all: readonly Pile[]) =>
  all.flatMap(({ order: names, weight }) => Array.from({ length: weight }, () => [...names]));

/** Strikes one of the last from every ballot, in every possible way, until one is left. */
function winnersByHand(ballots: readonly number[][], left: readonly number[]): Set<number> {
  if (left.length === 1 || ballots.every((names) => names.length === 0)) return new Set(left);
  const firsts = left.map((option) => ballots.filter(([first]) => first === option).length);
  const least = Math.min(...firsts);
  const found = new Set<number>();
  left.forEach((option, i) => {
    if (firsts[i] !== least) return;
    const struck = ballots.map((names) => names.filter((each) => each !== option));
    const rest = left.filter((each) => each !== option);
    for (const winner of winnersByHand(struck, rest)) found.add(winner);
  });
  return found;
}

/** The strongest of all paths, found by walking every one of them. */
function strongest(pairs: readonly (readonly number[])[], from: number, to: number): number {
  const walk = (at: number, strength: number, seen: readonly number[]): number => {
    if (at === to) return strength;
    const steps = pairs.map((_, next) => {
      const won = (pairs[at]?.[next] ?? 0) > (pairs[next]?.[at] ?? 0);
      if (!won || seen.includes(next)) return 0;
      return walk(next, Math.min(strength, pairs[at]?.[next] ?? 0), [...seen, next]);
    });
    return Math.max(0, ...steps);
  };
  return walk(from, Number.POSITIVE_INFINITY, [from]);
}

describe('against a count by hand', () => {
  test('[VO34] Borda counts, for every option, those it stands above', () => {
    fc.assert(
      fc.property(anyPiles, (all) => {
        const points = [0, 1, 2, 3].map((option) =>
          papers(all).reduce((sum, names) => {
            const place = names.indexOf(option);
            return place === -1 ? sum : sum + [0, 1, 2, 3].length - 1 - place;
          }, 0),
        );
        expect(rankedBy('borda', all, 4)).toEqual({ count: 'borda', points });
      }),
    );
  });

  test('[VO35] instant run-off has the winners of every order of going out', () => {
    fc.assert(
      fc.property(anyPiles, (all) => {
        const ranked = rankedBy('irv', all, 4);
        const byHand = all.length === 0 ? [] : [...winnersByHand(papers(all), [0, 1, 2, 3])].sort();
        expect(ranked.count === 'irv' ? ranked.winners : null).toEqual(byHand);
      }),
      { numRuns: 500 },
    );
  });

  test('[VO36] Schulze has the strongest paths', () => {
    fc.assert(
      fc.property(anyPiles, (all) => {
        const ranked = rankedBy('schulze', all, 4);
        if (ranked.count !== 'schulze') throw new Error('counted otherwise');
        const { pairs } = ranked;
        const unbeaten = [0, 1, 2, 3].filter((a) =>
          [0, 1, 2, 3].every((b) => a === b || strongest(pairs, a, b) >= strongest(pairs, b, a)),
        );
        const first = layersOf(ranked)[0]?.options ?? null;
        // Nobody placed anybody above another: nothing is ranked.
        const said = pairs.some((row) => row.some((weight) => weight > 0));
        expect(first).toEqual(said ? unbeaten : null);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever the method', () => {
  test('[VO22] the names of options never matter: renamed, the result is renamed', () => {
    const renaming = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    const count = fc.constantFrom('borda' as const, 'irv' as const, 'schulze' as const);
    fc.assert(
      fc.property(anyPiles, renaming, count, (all, names, how) => {
        const renamed = all.map((pile) => ({
          ...pile,
          order: pile.order.map((option) => names[option] ?? option),
        }));
        const plain = layersOf(rankedBy(how, all, 4)).map(({ options }) =>
          options.map((option) => names[option] ?? option).sort(),
        );
        const other = layersOf(rankedBy(how, renamed, 4)).map(({ options }) => [...options].sort());
        expect(other).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });
});
