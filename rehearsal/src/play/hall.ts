import type { Case } from '../case/case-file.ts';
import type { Numbered } from '../case/vote-plan.ts';
import type { Browser } from '../line/browser.ts';
import { PlayFault } from '../line/browser.ts';
import type { Line } from '../line/line.ts';

/** Somebody with a phone of their own. */
export interface Phone {
  readonly ref: string;
  readonly browser: Browser;
  readonly seat: string;
  readonly line: Line;
  readonly where: 'in_room' | 'remote';
}

export interface Laptop {
  readonly browser: Browser;
  readonly line: Line;
}

/** A meeting under way and everybody in it. People by the refs of the case. */
export interface Hall {
  readonly file: Case;
  readonly meeting: string;
  readonly host: Laptop;
  readonly secretary: Laptop;
  /** Named in the case or numbered. */
  readonly seats: ReadonlyMap<string, string>;
  readonly phones: ReadonlyMap<string, Phone>;
  readonly numbered: readonly Numbered[];
  /** Agenda items by their numbers in the case. */
  readonly items: ReadonlyMap<number, string>;
  /** Votes by their numbers in the case, as they are prepared. */
  readonly votes: Map<number, string>;
  /** Who is here now. */
  readonly here: Set<string>;
}

export function seatOf({ seats }: Hall, ref: string): string {
  const seat = seats.get(ref);
  if (seat === undefined) throw new PlayFault(ref, 'nobody of that ref has a seat');
  return seat;
}

export function itemOf({ items }: Hall, no: number): string {
  const item = items.get(no);
  if (item === undefined) throw new PlayFault(`agenda ${no}`, 'no such item');
  return item;
}

/** Runs for all of them, so many at a time. */
export async function forAll<T>(
  all: readonly T[],
  act: (each: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}
