import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  type Audience,
  audiences,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import { choicesFrom, frozen, idAt } from '../../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { votesGenerator } from './generator.ts';
import {
  presets,
  rollOf,
  type VotesCommand,
  type VotesEvent,
  type VotesState,
  votes,
} from './index.ts';

const clerk = { seat: seatAt(90), account: idAt<'account'>(80), for: null };

/** A day full of votes: six voters, two of whom become voters later; texts and items are left out. */
function dayOf(numbers: readonly number[]) {
  const choices = choicesFrom(numbers);
  const roster = electorsOf(10, 20, 30, 40, null, 60);
  const voters = roster.slice(0, 4);
  const past = hall(worldOf(voters, { present: (seat) => seat < seatAt(4), hasItem: () => true }));
  const seats = roster.map(({ seat }) => seat as string);
  const known = (kind: string) => (kind === 'seat' ? seats : []) as never[];
  for (let i = 0; i < 60; i++) {
    if (choices.oneIn(12)) voters.push(...roster.slice(voters.length, voters.length + 1));
    const seat = choices.one(roster)?.seat ?? null;
    step(past, votesGenerator.command(past.state, choices, known), { ...clerk, seat });
  }
  return past;
}

function step(past: ReturnType<typeof hall>, command: VotesCommand | null, actor: Actor) {
  const decision = command === null ? null : past.tell(command, actor);
  if (command === null || decision === null || decision.ok) return;
  const insisted = votesGenerator.insist?.(command, decision) ?? null;
  if (insisted !== null) past.tell(insisted, actor);
}

const days = fc.array(fc.nat(10_000), { minLength: 200, maxLength: 400, size: 'max' }).map(dayOf);
const viewers: Viewer[] = audiences.flatMap((audience) =>
  [[], [seatAt(1)], [seatAt(2), seatAt(5)]].map((seats) => ({ audience, seats })),
);

const withoutAccount = (event: Recorded<VotesEvent>) => ({
  ...event,
  actor: { ...event.actor, account: null },
});
const seen = (events: readonly Recorded<VotesEvent>[], audience: Audience) =>
  events.flatMap((event) => votes.redact(event, audience) ?? []);
const own = (events: readonly Recorded<VotesEvent>[], seats: readonly SeatId[]) =>
  events.flatMap((event) =>
    (votes.ownersOf?.(event) ?? [])
      .filter((seat) => seats.includes(seat))
      .flatMap((seat) => {
        const part = votes.redactOwn?.(event, seat) ?? null;
        return part === null ? [] : [withoutAccount(part)];
      }),
  );
const follow = (events: readonly Recorded<VotesEvent>[], from: VotesState = votes.initial) =>
  events.reduce((state, event) => frozen(votes.evolve(state, event)), from);

describe('what goes out', () => {
  test('[VO23] a device holds what the projection says, event by event and after all of them at once', () => {
    fc.assert(
      fc.property(days, ({ events, state }) => {
        for (const viewer of viewers) {
          let whole = votes.initial;
          let held = votes.project(whole, viewer);
          for (const event of events) {
            whole = votes.evolve(whole, event);
            held = follow([...own([event], viewer.seats), ...seen([event], viewer.audience)], held);
            expect(held).toEqual(votes.project(whole, viewer));
          }
          const atOnce = follow([...own(events, viewer.seats), ...seen(events, viewer.audience)]);
          expect(atOnce).toEqual(votes.project(state, viewer));
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each(audiences)('[VO23] no event for %s names a voter or a choice', (audience) => {
    const actor = { seat: null, account: null, for: null };
    fc.assert(
      fc.property(days, ({ events }) => {
        for (const event of seen(events, audience)) {
          const data = JSON.stringify(event.data);
          expect(data).not.toMatch(/"(seat|choice|channel)":"/);
          for (const n of [1, 2, 3, 4, 5, 6]) expect(data).not.toContain(seatAt(n));
          if (event.type === 'votes/turnout-moved') expect(event.actor).toEqual(actor);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each(['participant', 'public'] as const)(
    '[VO23] no ballot tells %s how much area has voted, not even the voter by voting again',
    (audience) => {
      const past = hall(worldOf(electorsOf(8860, 10_250, 7713)));
      const vote = past.open(presets.owners);
      for (const [n, choice] of [
        [1, 'yes'],
        [2, 'no'],
        [1, 'no'],
      ] as const) {
        past.cast(vote, seatAt(n), choice);
      }
      expect(past.held(vote).turnout).toEqual({ seats: 2, heads: 2, area: 19_110 });
      const told = [...own(past.events, [seatAt(1)]), ...seen(past.events, audience)];
      const counts = told.flatMap(({ data }) => ('turnout' in data ? [data.turnout] : []));
      expect(counts.map(({ area }) => area)).toEqual(counts.map(() => null));
      expect(counts).toHaveLength(5);
      const staff = seen(past.events, 'staff').map(({ data }) => data);
      expect(staff).toContainEqual({ vote, turnout: { seats: 2, heads: 2, area: 19_110 } });
    },
  );

  test('[VO23] until it is put to the meeting a vote is unknown to all but staff', () => {
    const past = hall(worldOf(electorsOf(1)));
    past.prepare();
    expect(seen(past.events, 'participant')).toEqual([]);
    expect(votes.project(past.state, { audience: 'public', seats: [] })).toEqual(votes.initial);
    expect(seen(past.events, 'staff')).toHaveLength(1);
  });

  test('[VO23] a person sees their own ballot, also the one that staff entered for them', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    const vote = past.open();
    past.tell(
      {
        type: 'votes/enter-ballot',
        vote,
        seat: seatAt(1),
        choice: 'yes',
        how: { channel: 'hands' },
      },
      clerk,
    );
    const mine = votes.project(past.state, { audience: 'participant', seats: [seatAt(1)] });
    expect(rollOf(mine, vote)).toMatchObject([
      { seat: seatAt(1), ballot: { channel: 'hands', by: clerk.seat, account: null } },
    ]);
    expect(rollOf(votes.project(past.state, { audience: 'staff', seats: [] }), vote)).toEqual([]);
  });

  test('[VO25] five hundred ballots are one change of the turnout, of one vote only', () => {
    const past = hall(worldOf(electorsOf(...Array.from({ length: 500 }, () => null))));
    const vote = past.open();
    for (let n = 1; n <= 500; n++) past.cast(vote, seatAt(n), n % 2 === 0 ? 'yes' : 'no');
    const moves = seen(past.events, 'public').filter(({ type }) => type === 'votes/turnout-moved');
    const [first, ...rest] = moves;
    const merged = rest.reduce(
      (older, newer) => (older && votes.merge?.(older, newer)) ?? undefined,
      first,
    );
    expect(moves).toHaveLength(500);
    expect(merged).toMatchObject({ seq: 502, data: { turnout: { seats: 500, heads: 500 } } });
    const other =
      first?.type === 'votes/turnout-moved'
        ? { ...first, data: { ...first.data, vote: idAt<'vote'>(9) } }
        : undefined;
    expect(first && other && votes.merge?.(other, first)).toBeNull();
    const [opening] = past.events;
    expect(first && opening && votes.merge?.(opening, first)).toBeNull();
    expect(first && opening && votes.merge?.(first, opening)).toBeNull();
  });

  test('[VO23] of the electorate a person gets their own line, somebody else none', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    past.open();
    const [, opening] = past.events;
    const lines = (seat: SeatId) => opening && votes.redactOwn?.(opening, seat)?.data;
    expect(lines(seatAt(2))).toMatchObject({ electorate: { [seatAt(2)]: { heads: 1 } } });
    expect(lines(seatAt(3))).toMatchObject({ electorate: {} });
    const back = { type: 'votes/admission-taken-back', words: null } as const;
    const data = {
      vote: idAt<'vote'>(1),
      eligible: { seats: 0, heads: 0, area: null },
      seat: null,
    };
    const event = { ...back, data, seq: 1, at: 1, actor: clerk };
    expect(votes.ownersOf?.(event)).toEqual([]);
  });
});
