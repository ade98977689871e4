import type { Recorded } from '../../kernel/index.ts';
import type { OpinionsEvent } from './events.ts';

/** Numbers that move one after the other in one: the later ones hold. */
export function mergeOpinions(
  older: Recorded<OpinionsEvent>,
  newer: Recorded<OpinionsEvent>,
): Recorded<OpinionsEvent> | null {
  if (older.type !== 'opinions/numbers-moved' || newer.type !== 'opinions/numbers-moved')
    return null;
  const items = new Set(newer.data.counts.map(({ item }) => item));
  const opinions = new Set(newer.data.seconds.map(({ opinion }) => opinion));
  const counts = [
    ...older.data.counts.filter(({ item }) => !items.has(item)),
    ...newer.data.counts,
  ];
  const seconds = [
    ...older.data.seconds.filter(({ opinion }) => !opinions.has(opinion)),
    ...newer.data.seconds,
  ];
  return { ...newer, data: { counts, seconds } };
}
