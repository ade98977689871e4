import fc from 'fast-check';
import { votesGenerator } from '../features/votes/generator.ts';
import { type Voter, type VotesEvent, type VotesState, votes } from '../features/votes/index.ts';
import { audiences, type Recorded, type SeatId, type Viewer } from '../kernel/index.ts';
import { choicesFrom } from './choices.ts';
import { frozen } from './frozen.ts';
import { noActor } from './history.ts';
import { hall, seatAt, worldOf } from './votes-scene.ts';

/** These electors in a day of generated commands; whoever is `absent` never comes. */
function dayOf(
  electors: readonly Voter[],
  numbers: readonly number[],
  absent: readonly SeatId[] = [],
) {
  const choices = choicesFrom(numbers);
  const present = (seat: SeatId) => !absent.includes(seat);
  const past = hall(worldOf(electors, { hasItem: () => true, present }));
  const seats = electors.map(({ seat }) => seat as string);
  const known = (kind: string) => (kind === 'seat' ? seats : []) as never[];
  for (let i = 0; i < 200; i++) {
    const command = votesGenerator.command(past.state, choices, known);
    const seat = choices.one(electors)?.seat ?? null;
    if (command !== null) past.tell(command, { ...noActor, seat });
  }
  return past;
}

export function daysOf(electors: readonly Voter[], absent?: readonly SeatId[]) {
  const numbers = fc.array(fc.nat(10_000), { minLength: 900, maxLength: 1200, size: 'max' });
  return numbers.map((drawn) => dayOf(electors, drawn, absent));
}

/** Events of days that are the same at every run: whether such days meet what a law is about must not hang on chance. */
export const eventsOfKnownDays = (electors: readonly Voter[]) =>
  fc.sample(daysOf(electors), { numRuns: 30, seed: 1 }).flatMap(({ events }) => events);

export const dayViewers: readonly Viewer[] = audiences.flatMap((audience) =>
  [[], [seatAt(1)], [seatAt(2), seatAt(5)]].map((seats) => ({ audience, seats })),
);

const follow = (state: VotesState, event: Recorded<VotesEvent>) =>
  frozen(votes.evolve(state, event));

function receivedOf(event: Recorded<VotesEvent>, { audience, seats }: Viewer) {
  const own = (votes.ownersOf?.(event) ?? []).filter((seat: SeatId) => seats.includes(seat));
  const parts = own.flatMap((seat) => votes.redactOwn?.(event, seat) ?? []);
  const seen = votes.redact(event, audience);
  const anonymous = parts.map((part) => ({ ...part, actor: { ...part.actor, account: null } }));
  return [...anonymous, ...(seen === null ? [] : [seen])];
}

/** Event after event: what the viewer's device holds, and what the projection of the whole says it should. */
export function* heldBy(events: readonly Recorded<VotesEvent>[], viewer: Viewer) {
  let whole = votes.initial;
  let held = votes.project(whole, viewer);
  for (const event of events) {
    whole = votes.evolve(whole, event);
    held = receivedOf(event, viewer).reduce(follow, held);
    yield { held, projected: votes.project(whole, viewer) };
  }
}
