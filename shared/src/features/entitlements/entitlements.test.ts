import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, past, seatAt } from '../../testing/index.ts';
import type { EntitlementsCommand } from './commands.ts';
import { type EntitlementsFacts, entitlements } from './index.ts';

type Seat = ReturnType<EntitlementsFacts['seat']>;

/** Seats 1 to 6 may vote, 7 may not, 8 walked in; 9 has been merged into 6, and nobody else is there. */
const roster: EntitlementsFacts['seat'] = (id): Seat => {
  const standing = id === seatAt(9) ? seatAt(6) : id;
  const n = [1, 2, 3, 4, 5, 6, 7, 8].find((each) => seatAt(each) === standing);
  return n === undefined ? null : { id: standing, voter: n < 7, visitor: n === 8 };
};
const facts = { voteOpen: false, seat: roster };
const having = (...commands: EntitlementsCommand[]) =>
  given(entitlements, ...past(entitlements, facts, ...commands));
const record = (giver: number, holder: number, note?: string): EntitlementsCommand => ({
  type: 'entitlements/record-proxy',
  giver: seatAt(giver),
  holder: seatAt(holder),
  ...(note === undefined ? {} : { note }),
});
const withdraw = (giver: number) =>
  ({ type: 'entitlements/withdraw-proxy', giver: seatAt(giver) }) as const;
const note = {
  type: 'entitlements/note-interest',
  seat: seatAt(1),
  why: '井道占用其门前',
} as const;

describe('proxies', () => {
  test('[EN1] staff note the letter by its number, or that it has been handed in', () => {
    having()
      .when(record(1, 2, '2026-11-20第3号'), facts)
      .then({
        type: 'entitlements/proxy-recorded',
        data: { giver: seatAt(1), holder: seatAt(2), letter: 'noted' },
        words: { note: '2026-11-20第3号' },
      });
    const { state } = having(record(1, 7));
    expect(getIn(state.proxies, seatAt(1))).toMatchObject({ letter: 'received', note: null });
  });

  test('[EN1] both stand on the roster, the giver with a vote; doubles count as whom they are', () => {
    having().when(record(1, 10), facts).thenRejected('not-on-roster');
    having().when(record(1, 8), facts).thenRejected('not-on-roster');
    having().when(record(7, 1), facts).thenRejected('proxy-needs-vote');
    const { state } = having(record(9, 1));
    expect(getIn(state.proxies, seatAt(6))?.holder).toBe(seatAt(1));
  });

  test('[EN2] one hop: not to oneself, not twice, not on', () => {
    having().when(record(1, 1), facts).thenRejected('proxy-to-self');
    having().when(record(6, 9), facts).thenRejected('proxy-to-self');
    having(record(1, 2)).when(record(1, 3), facts).thenRejected('proxy-given');
    having(record(1, 2)).when(record(2, 3), facts).thenRejected('proxy-passed-on');
    having(record(1, 2)).when(record(3, 1), facts).thenRejected('proxy-passed-on');
  });

  test('[EN3] three at most for one person', () => {
    having(record(1, 6), record(2, 6), record(3, 6))
      .when(record(4, 9), facts)
      .thenRejected('proxies-full', { most: 3 });
  });

  test('[EN4] it is withdrawn and recorded again, never while a vote is open', () => {
    const before = having(record(1, 2, '3号'));
    const after = before.when(withdraw(1), facts).then({
      type: 'entitlements/proxy-withdrawn',
      data: { giver: seatAt(1), holder: seatAt(2), letter: 'noted' },
      words: { note: '3号' },
    });
    expect(after.proxies.size).toBe(0);
    having(record(1, 2), withdraw(1)).when(record(2, 1), facts);
    having().when(withdraw(1), facts).thenRejected('proxy-unknown');
    const running = { ...facts, voteOpen: true };
    before.when(withdraw(1), running).thenRejected('vote-open');
    before.when(record(3, 4), running).thenRejected('vote-open');
  });
});

describe('interests', () => {
  test('[EN5] one for each person, noted with what it is, dropped again', () => {
    expect(getIn(having(note).state.interests, seatAt(1))?.why).toBe('井道占用其门前');
    having(note).when(note, facts).thenRejected('interest-noted');
    const drop = { type: 'entitlements/drop-interest', seat: seatAt(1) } as const;
    expect(having(note, drop).state.interests.size).toBe(0);
    having().when(drop, facts).thenRejected('interest-unknown');
    having()
      .when({ ...note, seat: seatAt(10) }, facts)
      .thenRejected('not-on-roster');
  });
});

describe('who knows', () => {
  const events = past(entitlements, facts, record(1, 2, '3号'), note).map((event, i) => ({
    ...event,
    ...{ seq: i + 1, at: i, actor: { seat: null, account: null, for: null } },
  }));
  const whole = events.reduce(
    (state, event) => entitlements.evolve(state, event),
    entitlements.initial,
  );

  test('[EN6] staff all of it, the two of a proxy their own, nobody else anything', () => {
    const seen = (audience: 'staff' | 'participant', seat: number) =>
      entitlements.project(whole, { audience, seats: [seatAt(seat)] });
    expect(seen('staff', 5)).toEqual(whole);
    for (const seat of [1, 2]) {
      expect([
        seen('participant', seat).proxies.size,
        seen('participant', seat).interests.size,
      ]).toEqual([1, 0]);
    }
    expect(seen('participant', 3)).toEqual(entitlements.initial);
    expect(events.map((event) => entitlements.ownersOf?.(event))).toEqual([
      [seatAt(1), seatAt(2)],
      [],
    ]);
    expect(events.map((event) => entitlements.redact(event, 'participant'))).toEqual([null, null]);
  });

  test('[EN7] every action has its way back', () => {
    const commands = [record(1, 2, '3号'), withdraw(1), note] as const;
    const stories = [commands.slice(0, 1), commands.slice(0, 2), commands.slice(2)];
    const back = stories.map((story) => {
      const happened = past(entitlements, facts, ...story);
      const last = happened[happened.length - 1]!;
      return entitlements.counter?.({ ...last, seq: 1, at: 1, actor: events[0]!.actor });
    });
    expect(back).toEqual([
      withdraw(1),
      record(1, 2, '3号'),
      { type: 'entitlements/drop-interest', seat: seatAt(1) },
    ]);
  });

  test('[EN8] erased words read as null, the proxy stays', () => {
    const erased = events.map((event) => ({ ...event, words: null }));
    const state = erased.reduce((s, event) => entitlements.evolve(s, event), entitlements.initial);
    expect(getIn(state.proxies, seatAt(1))).toMatchObject({ letter: 'noted', note: null });
    expect(getIn(state.interests, seatAt(1))).toEqual({ seat: seatAt(1), why: null });
  });
});
