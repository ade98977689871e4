import type { Share } from './poll.ts';

/** So many of the options are chosen; `share`: each by that part of the ballots. */
export interface Choosing {
  readonly top: number;
  readonly share: Share | null;
}

/** What each person put on the ballot, by ref. */
export type Papers = ReadonlyMap<string, readonly string[]>;

/** How many ballots name each option. */
export function countOptions(options: readonly string[], papers: Papers): Map<string, number> {
  return new Map(
    options.map((option) => [
      option,
      [...papers.values()].filter((named) => named.includes(option)).length,
    ]),
  );
}

/** Who is chosen, the most named first; or that it is a tie; or that nobody has enough. */
export function chosenFrom(
  options: readonly string[],
  papers: Papers,
  { top, share }: Choosing,
): readonly string[] | 'tie' | 'failed' {
  const counts = countOptions(options, papers);
  const named = options.filter((option) => (counts.get(option) ?? 0) > 0);
  const above = (option: string) =>
    named.filter((other) => (counts.get(other) ?? 0) > (counts.get(option) ?? 0)).length;
  const level = (option: string) =>
    named.filter((other) => counts.get(other) === counts.get(option)).length;
  const reaching = named.filter((option) => above(option) < top);
  if (reaching.some((option) => above(option) + level(option) > top)) return 'tie';
  const enough = reaching.filter((option) => {
    if (share === null) return true;
    const [part, whole] = [(counts.get(option) ?? 0) * share.d, papers.size * share.n];
    return share.strict ? part > whole : part >= whole;
  });
  if (enough.length === 0) return 'failed';
  return enough.sort((a, b) => above(a) - above(b));
}
