import { type ClausesEvent, type ClausesFacts, clauses } from '../features/clauses/index.ts';
import type { Facts, Right, SeatId } from '../kernel/index.ts';
import { idAt, noActor } from './history.ts';
import { past } from './scenario.ts';
import { seatAt } from './seats.ts';

type World = Omit<ClausesFacts, keyof Facts> & Partial<Facts>;

export const draft = idAt<'draft'>(10);
export const opinion = idAt<'opinion'>(20);
export const hiddenOpinion = idAt<'opinion'>(21);
/** Ids in the order in which `prepared` makes them. */
export const clauseAt = (n: number) => idAt<'clause'>(n);
export const blockAt = (n: number) => `${n}`.repeat(10);

const writing = { epoch: 1, status: 'writing', writers: [seatAt(5)] } as const;

/** Seats 1 to 9 are on the roster, 8 has been merged into 1, and 5 writes the text. */
const usual: World = {
  sharedText: (id) => (id === draft ? writing : null),
  opinionShown: (id) => id === opinion,
  seat: (id) => {
    const line = id === seatAt(8) ? seatAt(1) : id;
    return Array.from({ length: 9 }, (_, i) => seatAt(i + 1)).includes(line) ? { id: line } : null;
  },
  sameAs: (id) => (id === seatAt(1) ? [seatAt(1), seatAt(8)] : [id]),
};

export const desk: World = { ...usual, rights: new Set<Right>(['moderate', 'record']) };

/** Somebody in the room, with the rights of a participant and no more. */
export function by(seat: SeatId | null, part: Partial<World> = {}): World {
  const actor = { ...noActor, seat };
  return { ...usual, actor, rights: new Set<Right>(['participate']), ...part };
}

export const frozen: Partial<World> = {
  sharedText: (id) => (id === draft ? { ...writing, status: 'frozen' } : null),
};

export const withheld: Partial<World> = { sharedText: () => null };

/** A text with the clauses 1 and 2. */
export function prepared(): ClausesEvent[] {
  return past(clauses, desk, {
    type: 'clauses/set-clauses',
    draft,
    blocks: [blockAt(1), blockAt(2)],
  });
}
