import { emptyMap, getIn, type SeatId } from '../../kernel/index.ts';
import { partiesOf } from './parties.ts';
import { type BySeat, entryOf, withEntries, withoutEntry } from './roll.ts';
import type { OnRoll, VoteId, VotesState } from './state.ts';

/** Under each seat the lines of the roll, other than its own, that it has a part in; kept only where there are such. */
export type Mandates = BySeat<readonly SeatId[]>;

type Lines = readonly (readonly [SeatId, OnRoll])[];

export function withMandates(mandates: Mandates, vote: VoteId, lines: Lines): Mandates {
  return pairsIn(lines).reduce((all, [party, elector]) => {
    const before = entryOf(all, vote, party) ?? [];
    if (before.includes(elector)) return all;
    return withEntries(all, vote, [[party, [...before, elector].sort()]]);
  }, mandates);
}

export function withoutMandates(mandates: Mandates, vote: VoteId, line: OnRoll): Mandates {
  return pairsIn([[line.seat, line]]).reduce((all, [party, elector]) => {
    const left = (entryOf(all, vote, party) ?? []).filter((each) => each !== elector);
    if (left.length > 0) return withEntries(all, vote, [[party, left]]);
    return entryOf(all, vote, party) === undefined ? all : withoutEntry(all, vote, party);
  }, mandates);
}

function pairsIn(lines: Lines): (readonly [SeatId, SeatId])[] {
  return lines.flatMap(([elector, line]) =>
    partiesOf(line).flatMap((party) => (party === elector ? [] : [[party, elector] as const])),
  );
}

/** The line of the roll on which this seat votes: its own, or its household's. */
export function lineFor(
  { rolls, mandates }: VotesState,
  vote: VoteId,
  seat: SeatId,
): OnRoll | undefined {
  const own = entryOf(rolls, vote, seat);
  if (own !== undefined) return own;
  return (entryOf(mandates, vote, seat) ?? [])
    .map((elector) => entryOf(rolls, vote, elector))
    .find((line) => line?.others?.includes(seat) === true);
}

/** The lines of the roll that these seats know of. */
export function knownTo(
  { rolls, mandates }: VotesState,
  vote: VoteId,
  seats: readonly SeatId[],
): Lines {
  const known = seats.flatMap((seat) => [seat, ...(entryOf(mandates, vote, seat) ?? [])]);
  return [...new Set(known)].flatMap((seat) => {
    const line = getIn(rolls[vote] ?? emptyMap, seat);
    return line === undefined ? [] : [[seat, line] as const];
  });
}
