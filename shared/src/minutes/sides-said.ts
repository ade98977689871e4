import type { Opinion, Stance } from '../features/opinions/index.ts';
import { seatFor } from '../features/people/index.ts';
import type { SeatId } from '../kernel/index.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import { sideless } from './side-name.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.opinions;

/** What one side said: how many opinions of each stance. */
interface Side {
  readonly name: string;
  readonly counts: ReadonlyMap<Stance, number>;
  /** Where the first of them stands on the office's list. */
  readonly place: number;
}

/** The sides in the order of the office's list; whoever belongs to none comes last. */
export function sidesOf(composing: Composing, opinions: readonly Opinion[]): readonly Side[] {
  const sides = new Map<string, { counts: Map<Stance, number>; place: number }>();
  for (const { author, stance } of opinions) {
    const group = composing.sideOf(author);
    const name = group === '' ? calledWithout(composing, author) : group;
    const place = group === '' ? Number.MAX_SAFE_INTEGER : composing.placeOf(author);
    const side = sides.get(name) ?? { counts: new Map<Stance, number>(), place };
    side.counts.set(stance, (side.counts.get(stance) ?? 0) + 1);
    side.place = Math.min(side.place, place);
    sides.set(name, side);
  }
  return [...sides].map(([name, side]) => ({ ...side, name })).sort((a, b) => a.place - b.place);
}

function calledWithout({ state }: Composing, author: SeatId): string {
  const seat = seatFor(state.people, author);
  return seat === undefined ? allWords.unnamed : sideless(seat);
}

/** 各组意见：一、二层业主反对2条、保留1条；三至七层业主赞成4条。 */
export function sidesText(sides: readonly Side[], order: readonly Stance[]): string {
  const told = sides.map(({ name, counts }) => {
    const each = order.flatMap((stance) => {
      const n = counts.get(stance);
      return n === undefined ? [] : [say(words.counted[stance], { n })];
    });
    return `${name}${each.join(allWords.and)}`;
  });
  return say(words.sides, { sides: told.join(allWords.semicolon) });
}
