import type { SeatId } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { knownTo, withMandates } from './mandates.ts';
import { knowersOf, partiesOf } from './parties.ts';
import { entryOf, withEntries } from './roll.ts';
import type { VoteId, VotesState } from './state.ts';

type Electorate = Extract<VotesEvent, { type: 'votes/vote-opened' }>['data']['electorate'];

/** What these seats know of the rolls and of what was cast: their own lines, and those they have a part in. */
export function partOf(state: VotesState, seats: readonly SeatId[]) {
  let part: Pick<VotesState, 'rolls' | 'mandates' | 'ballots'> = none;
  for (const vote of Object.keys(state.rolls) as VoteId[]) {
    const lines = knownTo(state, vote, seats);
    const cast = lines.flatMap(([seat, line]) => {
      if (!knowersOf(line).some((knower) => seats.includes(knower))) return [];
      const ballot = entryOf(state.ballots, vote, seat);
      // Which account pressed is the staff's own business.
      return ballot === undefined ? [] : [[seat, { ...ballot, account: null }] as const];
    });
    part = {
      rolls: withEntries(part.rolls, vote, lines),
      mandates: withMandates(part.mandates, vote, lines),
      ballots: withEntries(part.ballots, vote, cast),
    };
  }
  return part;
}

const none = { rolls: {}, mandates: {}, ballots: {} };

/** Everybody who has a part in some line. */
export function knowingSeats(electorate: Electorate): readonly SeatId[] {
  return [...indexOf(electorate).keys()];
}

/** A person's own line, and those of others that they have a part in. */
export function linesKnown(electorate: Electorate, seat: SeatId): Electorate {
  const known = indexOf(electorate).get(seat) ?? [];
  return Object.fromEntries(
    known.flatMap((elector) => {
      const weight = electorate[elector];
      return weight === undefined ? [] : [[elector, weight]];
    }),
  );
}

const indexes = new WeakMap<Electorate, ReadonlyMap<SeatId, SeatId[]>>();

/** Who has a part in which lines; asked once for each seat of an electorate, so it is made once. */
function indexOf(electorate: Electorate): ReadonlyMap<SeatId, SeatId[]> {
  const known = indexes.get(electorate);
  if (known !== undefined) return known;
  const index = new Map<SeatId, SeatId[]>();
  for (const [seat, weight] of Object.entries(electorate) as [SeatId, Electorate[SeatId]][]) {
    for (const party of partiesOf({ seat, ...weight })) {
      index.set(party, [...(index.get(party) ?? []), seat]);
    }
  }
  indexes.set(electorate, index);
  return index;
}
