import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, groupAt, idAt, line, past, seatAt } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import { people } from './index.ts';

const closed = { voteOpen: false };
const having = (...commands: PeopleCommand[]) =>
  given(people, ...past(people, closed, ...commands));
const add = (...seats: ReturnType<typeof line>[]): PeopleCommand => ({
  type: 'people/add-seats',
  seats,
});
const group = (n: number, kind: 'group' | 'sector' = 'group'): PeopleCommand => ({
  type: 'people/add-group',
  group: groupAt(n),
  kind,
  name: '一、二层业主',
  interest: '',
});
const nothingKnown = { all: null, groups: [], staff: [] };

describe('changing and removing seats', () => {
  const { seat: _seat, visitor: _visitor, ...form } = line(1);

  test('[PE5] a changed seat keeps what it was in the event', () => {
    const change = {
      type: 'people/change-seat',
      seat: seatAt(1),
      ...form,
      area: 9240,
      voter: false,
    } as const;
    const { type: _type, ...data } = change;
    const state = having(add(line(1)))
      .when(change, closed)
      .then({
        type: 'people/seat-changed',
        data: {
          ...data,
          before: form,
          roster: { ...nothingKnown, all: { seats: 1, expected: 1, visitors: 0, voters: 0 } },
        },
        words: null,
      });
    expect(state.seats).toEqual(having(add(line(1, { area: 9240, voter: false }))).state.seats);
  });

  test('[PE5] writing what stands there changes nothing', () => {
    having(add(line(1)))
      .when({ type: 'people/change-seat', seat: seatAt(1), ...form }, closed)
      .then();
  });

  test('[PE3] a seat is not put into a group that is not there', () => {
    having(add(line(1)))
      .when({ type: 'people/change-seat', seat: seatAt(1), ...form, sector: groupAt(3) }, closed)
      .thenRejected('group-unknown');
  });

  test('[PE21] a household is kept by a change that says nothing of it, and taken away by one that says none', () => {
    const home = idAt<'household'>(60);
    const before = having(add(line(1, { household: home })));
    const change = { type: 'people/change-seat', seat: seatAt(1), ...form, voter: false } as const;
    const kept = before.when(change, closed).then({
      type: 'people/seat-changed',
      data: {
        ...{ seat: seatAt(1), ...form, voter: false, household: home },
        before: { ...form, household: home },
        roster: { ...nothingKnown, all: { seats: 1, expected: 1, visitors: 0, voters: 0 } },
      },
      words: null,
    });
    expect(getIn(kept.seats, seatAt(1))?.household).toBe(home);
    const alone = having(add(line(1, { household: home })), { ...change, household: null });
    expect(getIn(alone.state.seats, seatAt(1))?.household).toBeNull();
  });

  test('[PE6] removed seats come back as they were', () => {
    const before = having(add(line(1), line(2)));
    const removing: PeopleCommand = {
      type: 'people/remove-seats',
      seats: [seatAt(2), seatAt(1), seatAt(2)],
    };
    const state = before.when(removing, closed).then({
      type: 'people/seats-removed',
      data: {
        seats: [seatAt(2), seatAt(1)],
        roster: { ...nothingKnown, all: { seats: 0, expected: 0, visitors: 0, voters: 0 } },
      },
      words: null,
    });
    expect(state.counts.all.seats).toBe(0);
    const restored = having(add(line(1), line(2)), removing, {
      type: 'people/restore-seats',
      seats: [seatAt(1), seatAt(2)],
    });
    expect(restored.state).toEqual(before.state);
  });

  test('[PE6] what is removed, merged or unknown is refused by name', () => {
    const gone = having(
      add(line(1), line(2), line(3), line(4)),
      { type: 'people/remove-seats', seats: [seatAt(1)] },
      {
        type: 'people/merge-seats',
        seat: seatAt(2),
        into: seatAt(3),
      },
    );
    const change = (n: number) =>
      ({ type: 'people/change-seat', seat: seatAt(n), ...form }) as const;
    gone.when(change(1), closed).thenRejected('seat-unknown');
    gone.when(change(2), closed).thenRejected('seat-merged');
    gone.when(change(9), closed).thenRejected('seat-unknown');
    const remove = (n: number) =>
      gone.when({ type: 'people/remove-seats', seats: [seatAt(4), seatAt(n)] }, closed);
    remove(1).thenRejected('seat-unknown', { seat: seatAt(1) });
    remove(2).thenRejected('seat-merged', { seat: seatAt(2) });
    const restore = (n: number) =>
      gone.when({ type: 'people/restore-seats', seats: [seatAt(1), seatAt(n)] }, closed);
    restore(3).thenRejected('seat-not-removed', { seat: seatAt(3) });
    restore(9).thenRejected('seat-unknown', { seat: seatAt(9) });
  });

  test('[PE3] a seat is not restored into a group that has been removed', () => {
    having(
      group(1),
      add(line(1, { group: groupAt(1) })),
      { type: 'people/remove-seats', seats: [seatAt(1)] },
      { type: 'people/remove-group', group: groupAt(1) },
    )
      .when({ type: 'people/restore-seats', seats: [seatAt(1)] }, closed)
      .thenRejected('group-unknown', { seat: seatAt(1) });
  });
});
