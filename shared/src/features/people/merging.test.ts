import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, line, past, seatAt, visitor } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import { people } from './index.ts';
import { peopleReactions } from './reactions.ts';
import { sameAs, seatFor } from './state.ts';

const closed = { voteOpen: false };
const having = (...commands: PeopleCommand[]) =>
  given(people, ...past(people, closed, ...commands));
const roster: PeopleCommand = {
  type: 'people/add-seats',
  seats: [line(1), line(2), line(3), visitor(4), visitor(5)],
};
const attach = {
  type: 'people/attach-visitor',
  visitor: seatAt(4),
  seat: seatAt(1),
  how: 'id_card',
} as const;
const merge = (seat: number, into: number) =>
  ({ type: 'people/merge-seats', seat: seatAt(seat), into: seatAt(into) }) as const;
const split = (seat: number) => ({ type: 'people/split-seat', seat: seatAt(seat) }) as const;
const standsFor = (state: Parameters<typeof seatFor>[0], n: number) =>
  seatFor(state, seatAt(n))?.id;

describe('attaching and merging', () => {
  test('[PE7] a visitor is attached to a line, and staff say how they made sure', () => {
    const state = having(roster)
      .when(attach, closed)
      .then({
        type: 'people/seat-merged',
        data: {
          seat: seatAt(4),
          into: seatAt(1),
          how: 'id_card',
          roster: { all: { seats: 3, expected: 3, visitors: 1, voters: 3 }, groups: [], staff: [] },
        },
        words: null,
      });
    expect(standsFor(state, 4)).toBe(seatAt(1));
    expect(getIn(state.seats, seatAt(1))).toEqual(getIn(having(roster).state.seats, seatAt(1)));
  });

  test('[PE7] only a visitor is attached, and only to a line of the roster', () => {
    const wrong = (visitor: number, seat: number) =>
      having(roster).when({ ...attach, visitor: seatAt(visitor), seat: seatAt(seat) }, closed);
    wrong(2, 1).thenRejected('not-a-visitor');
    wrong(4, 5).thenRejected('visitor');
    wrong(4, 4).thenRejected('same-seat');
    wrong(9, 1).thenRejected('seat-unknown');
    wrong(4, 9).thenRejected('seat-unknown');
  });

  test('[PE7] two lines that are one person are merged, and two visitors; a visitor never without saying how', () => {
    expect(having(roster, merge(2, 1)).state.counts.all).toEqual({
      seats: 2,
      expected: 2,
      visitors: 2,
      voters: 2,
    });
    expect(having(roster, merge(5, 4)).state.counts.all).toEqual({
      seats: 3,
      expected: 3,
      visitors: 1,
      voters: 3,
    });
    having(roster).when(merge(4, 1), closed).thenRejected('visitor');
    having(roster).when(merge(1, 1), closed).thenRejected('same-seat');
  });

  test('[PE6] a merged seat is not merged again', () => {
    having(roster, merge(2, 1)).when(merge(2, 3), closed).thenRejected('seat-merged');
  });

  test('[PE8] merging never goes in a circle', () => {
    having(roster, merge(2, 1)).when(merge(1, 2), closed).thenRejected('same-seat');
    having(roster, merge(2, 1), merge(1, 3)).when(merge(3, 2), closed).thenRejected('same-seat');
    expect(standsFor(having(roster, merge(2, 1), merge(3, 2)).state, 3)).toBe(seatAt(1));
  });

  test('[PE8] merges are followed to the end', () => {
    const { state } = having(roster, attach, merge(1, 2), merge(2, 3));
    expect(standsFor(state, 4)).toBe(seatAt(3));
    expect([...sameAs(state, seatAt(3))].sort()).toEqual(
      [seatAt(1), seatAt(2), seatAt(3), seatAt(4)].sort(),
    );
    expect(sameAs(state, seatAt(5))).toEqual([seatAt(5)]);
    expect(seatFor(state, seatAt(9))).toBeUndefined();
  });

  test('[PE8] each merge is taken back by itself, in any order', () => {
    const before = having(roster).state;
    const middle = having(roster, attach, merge(1, 2), split(4)).state;
    expect(standsFor(middle, 4)).toBe(seatAt(4));
    expect(standsFor(middle, 1)).toBe(seatAt(2));
    expect(having(roster, attach, merge(1, 2), split(1), split(4)).state).toEqual(before);
    expect(having(roster, attach, merge(1, 2), split(4), split(1)).state).toEqual(before);
  });

  test('[PE8] splitting says what it takes back and refuses what was not merged', () => {
    having(roster, attach)
      .when(split(4), closed)
      .then({
        type: 'people/seat-split',
        data: {
          seat: seatAt(4),
          from: seatAt(1),
          how: 'id_card',
          roster: { all: { seats: 3, expected: 3, visitors: 2, voters: 3 }, groups: [], staff: [] },
        },
        words: null,
      });
    having(roster).when(split(1), closed).thenRejected('seat-not-merged');
    having(roster).when(split(9), closed).thenRejected('seat-unknown');
  });

  test('[PE6] a seat that stands for others is not removed, and a removed one not split or merged', () => {
    const remove: PeopleCommand = { type: 'people/remove-seats', seats: [seatAt(1)] };
    having(roster, attach)
      .when(remove, closed)
      .thenRejected('seat-stands-for-others', { seat: seatAt(1) });
    having(roster, remove).when(split(1), closed).thenRejected('seat-unknown');
    having(roster, remove).when(merge(2, 1), closed).thenRejected('seat-unknown');
    expect(standsFor(having(roster, remove).state, 1)).toBeUndefined();
  });

  test('[PE9] while a vote is open nobody becomes somebody else', () => {
    const open = { voteOpen: true };
    having(roster).when(attach, open).thenRejected('vote-open');
    having(roster).when(merge(2, 1), open).thenRejected('vote-open');
    having(roster, merge(2, 1)).when(split(2), open).thenRejected('vote-open');
  });

  test('[PE14] the door hears of it, and attendance is counted again', () => {
    const stamp = { seq: 1, at: 0, actor: { seat: null, account: null, for: null } };
    const told = past(
      people,
      closed,
      roster,
      attach,
      split(4),
      { type: 'people/change-seat', ...changed(2) },
      { type: 'people/remove-seats', seats: [seatAt(3)] },
      { type: 'people/restore-seats', seats: [seatAt(3)] },
    ).map((event) => peopleReactions({ ...event, ...stamp }));
    const recount = { name: 'recount-attendance', input: {} };
    const standing = (...seats: number[]) => ({
      name: 'standing-changed',
      input: { seats: seats.map(seatAt) },
    });
    expect(told).toEqual([
      [],
      [standing(4, 1), recount],
      [standing(4, 1), recount],
      [recount],
      [standing(3), recount],
      [standing(3), recount],
    ]);
  });
});

function changed(n: number) {
  const { visitor: _visitor, ...form } = line(n, { area: 1 });
  return form;
}
