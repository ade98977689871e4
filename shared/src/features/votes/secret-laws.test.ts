import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences, type Recorded, type SeatId, type Viewer } from '../../kernel/index.ts';
import { choicesFrom, frozen, noActor } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { votesGenerator } from './generator.ts';
import { type VotesEvent, type VotesState, votes } from './index.ts';

const seven = electorsOf(...Array.from({ length: 7 }, () => null));

/** Seven electors of one weight in a day of generated commands: most votes that open are secret or could have been. */
function dayOf(numbers: readonly number[]) {
  const choices = choicesFrom(numbers);
  const past = hall(worldOf(seven, { hasItem: () => true }));
  const seats = seven.map(({ seat }) => seat as string);
  const known = (kind: string) => (kind === 'seat' ? seats : []) as never[];
  for (let i = 0; i < 200; i++) {
    const command = votesGenerator.command(past.state, choices, known);
    const seat = choices.one(seven)?.seat ?? null;
    if (command !== null) past.tell(command, { ...noActor, seat });
  }
  return past;
}

const days = fc.array(fc.nat(10_000), { minLength: 900, maxLength: 1200, size: 'max' }).map(dayOf);
const viewers: Viewer[] = audiences.flatMap((audience) =>
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

describe('what goes out of a secret vote', () => {
  test('[VO49] a device holds what the projection says: never the list, of the voters only itself', () => {
    let counted = 0;
    fc.assert(
      fc.property(days, ({ events }) => {
        counted += events.filter(({ type }) => type === 'votes/ballots-counted').length;
        for (const viewer of viewers) {
          let whole = votes.initial;
          let held = votes.project(whole, viewer);
          for (const event of events) {
            whole = votes.evolve(whole, event);
            held = receivedOf(event, viewer).reduce(follow, held);
            expect(held).toEqual(votes.project(whole, viewer));
          }
          for (const { list, voters } of Object.values(held.sealed)) {
            expect(list).toEqual([]);
            expect(voters.filter((seat) => !viewer.seats.includes(seat))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(counted).toBeGreaterThan(5);
  });

  test('[VO49] from the close to the count no event for anybody names a voter or holds a choice', () => {
    fc.assert(
      fc.property(days, ({ events }) => {
        const closing = events.filter(
          ({ type }) => type === 'votes/box-closed' || type === 'votes/ballots-counted',
        );
        const said = closing.flatMap((event) =>
          audiences.map((audience) => JSON.stringify(votes.redact(event, audience)?.data)),
        );
        const names = seven.map(({ seat }) => seat as string);
        const telling = said.filter((text) =>
          ['tracker', ...names].some((each) => text.includes(each)),
        );
        expect(telling).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('[VO48] broken off, it takes its box with it', () => {
    const past = hall(worldOf(seven));
    const vote = past.ask({ secrecy: 'secret' });
    past.tell({ type: 'votes/annul-vote', vote, reason: '停电' });
    const event = past.events.at(-1);
    expect(event && votes.reactions?.(event)).toEqual([{ name: 'destroy-box', input: { vote } }]);
  });
});
