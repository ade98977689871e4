import {
  electorateOf,
  isThere,
  measuresArea,
  membersOf,
  type Question,
  sumOf,
  type Warning,
  warningsOf,
} from '../../features/votes/index.ts';
import type { SeatId } from '../../kernel/index.ts';
import type { MeetingState } from '../features.ts';
import { houseOf } from '../house.ts';

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

/**
 * What would have a vote now, each household once where the rule says so, and what of it is here, in heads and where the
 * rule weighs it in area; `seats`: whoever might cast one of these ballots.
 */
export function openingHouse(state: MeetingState, vote: Pick<Question, 'rule' | 'terms'>) {
  const facts = houseOf(state);
  const lines = electorateOf(vote, facts);
  const there = lines.filter((line) => isThere(line, facts));
  const area = measuresArea(vote.rule);
  return {
    eligible: sumOf(lines, area),
    present: sumOf(there, area),
    seats: lines.flatMap(membersOf),
  };
}
