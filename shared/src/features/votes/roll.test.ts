import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recorded, SeatId } from '../../kernel/index.ts';
import { idAt, noActor } from '../../testing/index.ts';
import { aQuestion, electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import {
  isUntold,
  liveRollOf,
  presets,
  rollOf,
  type VoteId,
  type VotesEvent,
  votes,
} from './index.ts';

const follow = (events: readonly Recorded<VotesEvent>[], from = votes.initial) =>
  events.reduce((state, event) => votes.evolve(state, event), from);

describe('the roll', () => {
  test('[VO24] while the vote runs it says who has voted, afterwards also what', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    const vote = past.open();
    past.cast(vote, seatAt(2), 'no');
    const choices = () => rollOf(past.state, vote)?.map(({ ballot }) => ballot?.choice ?? null);
    expect(choices()).toEqual([null, null]);
    expect(rollOf(past.state, vote)?.map(({ ballot }) => ballot !== null)).toEqual([false, true]);
    past.tell({ type: 'votes/close-vote', vote });
    expect(choices()).toEqual([null, null]);
    past.tell({ type: 'votes/take-back-close', vote });
    past.close(vote);
    expect(choices()).toEqual([null, 'no']);
  });

  test('[VO24][VO87] a live one says from the first ballot on who voted how, without reasons', () => {
    const past = hall(worldOf(electorsOf(null, null)));
    const terms = { groups: null, presentOnly: false, leastSeconds: 0 };
    const method = { kind: 'consent', version: 1 } as const;
    const object = { choice: { kind: 'level', level: 2 }, reason: '挡光' } as const;
    const cast = (vote: VoteId) =>
      past.tell({ type: 'votes/cast-ballot', vote, ...object }, { ...noActor, seat: seatAt(2) });
    const closed = past.ask({ method, rule: { preset: 'consent' }, terms });
    cast(closed);
    expect(liveRollOf(past.state, closed)).toBeNull();
    expect(rollOf(past.state, closed)?.[1]?.ballot).toMatchObject({ choice: null, reason: null });
    past.tell({ type: 'votes/annul-vote', vote: closed, reason: '改为当场公布' });
    // The question is about to be asked again, and of what was cast nothing was counted.
    expect(rollOf(past.state, closed)?.[1]?.ballot).toMatchObject({ choice: null, reason: null });
    expect(isUntold(past.held(closed))).toBe(true);
    expect(isUntold({ ...past.held(closed), secrecy: 'secret' })).toBe(false);
    const vote = past.ask({ method, rule: { preset: 'consent' }, terms: { ...terms, live: true } });
    expect(liveRollOf(past.state, vote)).toEqual([]);
    cast(vote);
    const at = past.events.at(-1)?.at;
    expect(liveRollOf(past.state, vote)).toEqual([{ seat: seatAt(2), choice: object.choice, at }]);
    expect(rollOf(past.state, vote)?.[1]?.ballot).toMatchObject(object);
    past.close(vote);
    expect(liveRollOf(past.state, vote)).toHaveLength(1);
    expect(isUntold(past.held(vote))).toBe(false);
    const broken = past.ask({
      method,
      rule: { preset: 'consent' },
      terms: { ...terms, live: true },
    });
    past.tell({ type: 'votes/annul-vote', vote: broken, reason: '停电了' });
    expect(isUntold(past.held(broken))).toBe(false);
  });

  test('[VO87] no secret vote has one', () => {
    const past = hall(worldOf(electorsOf(null, null, null, null, null)));
    const terms = { groups: null, presentOnly: false, leastSeconds: 0, live: true } as const;
    const asked = { type: 'votes/prepare-vote', ...aQuestion, secrecy: 'secret', terms } as const;
    expect(past.tell(asked)).toEqual({ ok: false, code: 'secret-live' });
  });

  test('[VO24] there is none of a vote that was not put to the meeting', () => {
    const past = hall(worldOf(electorsOf(1)));
    past.prepare();
    expect(rollOf(past.state, past.state.prepared[0] ?? idAt(1))).toBeNull();
    expect(rollOf(past.state, idAt<'vote'>(5))).toBeNull();
  });
});

describe('what never matters', () => {
  test('[VO22] the names of the voters and the order in which they voted', () => {
    const ballots = fc.array(
      fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const, null),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(ballots, fc.infiniteStream(fc.nat(1000)), (chosen, draw) => {
        const order = chosen
          .map((choice, i) => ({ choice, i, at: draw.next().value }))
          .sort((a, b) => a.at - b.at);
        const outcome = (rename: (n: number) => SeatId, course: typeof order) => {
          const electors = electorsOf(...chosen.map((_, i) => 100 + i)).map((elector, i) => ({
            ...elector,
            seat: rename(i),
          }));
          const past = hall(worldOf(electors));
          const vote = past.open(presets['owners-major']);
          for (const { choice, i } of course)
            if (choice !== null) past.cast(vote, rename(i), choice);
          return past.close(vote);
        };
        const plain = outcome(
          (n) => seatAt(n + 1),
          order.slice().sort((a, b) => a.i - b.i),
        );
        expect(plain).toMatchObject({ ok: true, events: [{ type: 'votes/vote-closed' }] });
        expect(outcome((n) => seatAt(500 - 7 * n), order)).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  test('[VO27] erased words leave the vote as it was', () => {
    const past = hall(worldOf(electorsOf(1)));
    const vote = past.open();
    past.cast(vote, seatAt(1), 'yes');
    past.close(vote);
    const erased = past.events.map((event) => ({ ...event, words: null }) as typeof event);
    const text = JSON.stringify(follow(past.events)).replace(
      /"question":"[^"]*"/g,
      '"question":null',
    );
    expect(JSON.stringify(follow(erased))).toBe(text);
  });

  test('[VO23] an event about a vote that the device does not know, or knows as prepared only, changes no vote', () => {
    const past = hall(worldOf(electorsOf(1)));
    const vote = past.open();
    past.cast(vote, seatAt(1), 'yes');
    past.tell({ type: 'votes/extend-vote', vote, minutes: 1 });
    const later = past.events.filter(({ type }) => !/prepared|opened/.test(type));
    expect(follow(later).votes).toEqual(votes.initial.votes);
    const prepared = past.events.slice(0, 1);
    expect(follow([...prepared, ...later]).votes).toEqual(follow(prepared).votes);
    const discarded = {
      ...past.events[0],
      type: 'votes/vote-discarded',
      data: { vote },
      words: null,
    } as Recorded<VotesEvent>;
    expect(follow([...past.events, discarded])).toEqual(past.state);
    const withdrawn = {
      ...discarded,
      type: 'votes/vote-withdrawn',
      data: { vote, again: idAt<'vote'>(4) },
    } as Recorded<VotesEvent>;
    expect(follow([withdrawn])).toEqual(votes.initial);
    const future = { ...discarded, type: 'votes/vote-blessed' } as unknown as Recorded<VotesEvent>;
    expect(follow([future], past.state)).toEqual(past.state);
  });
});
