import { type Question, type Warning, warningsOf } from '../../features/votes/index.ts';
import type { SeatId } from '../../kernel/index.ts';
import { houseOf } from '../facts.ts';
import type { MeetingState } from '../features.ts';

/** What the opening of this vote would be warned of now; `doubles`: lines that the page takes for one person by their names. */
export function openingWarnings(
  state: MeetingState,
  vote: Pick<Question, 'rule' | 'terms'>,
  doubles: readonly SeatId[],
): Warning[] {
  const found = warningsOf(vote, houseOf(state));
  if (doubles.length === 0) return found;
  return [...found, { code: 'double', count: doubles.length, seats: doubles }];
}
