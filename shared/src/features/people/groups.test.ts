import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, groupAt, line, past, recorded, seatAt } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import { people } from './index.ts';

const closed = { voteOpen: false };
const having = (...commands: PeopleCommand[]) =>
  given(people, ...past(people, closed, ...commands));
const group = groupAt(1);
const low = { name: '一、二层业主', interest: '采光、噪声' };
const high = { name: '五、六层业主', interest: '' };
const add = { type: 'people/add-group', group, kind: 'group', ...low } as const;
const change = { type: 'people/change-group', group, ...high } as const;
const remove = { type: 'people/remove-group', group } as const;
const restore = { type: 'people/restore-group', group } as const;
const inIt: PeopleCommand = { type: 'people/add-seats', seats: [line(1, { group })] };

describe('groups', () => {
  test('a group is added once', () => {
    const state = having()
      .when(add, closed)
      .then({ type: 'people/group-added', data: { group, kind: 'group' }, words: low });
    expect(getIn(state.groups, group)).toEqual({
      id: group,
      kind: 'group',
      ...low,
      removed: false,
    });
    having(add).when(add, closed).thenRejected('group-exists');
  });

  test('a changed group keeps its former words in the event; writing what stands there changes nothing', () => {
    having(add)
      .when(change, closed)
      .then({ type: 'people/group-changed', data: { group }, words: { ...high, before: low } });
    having(add, change).when(change, closed).then();
  });

  test('[PE15] a group is removed only while no seat is in it', () => {
    having(add, inIt).when(remove, closed).thenRejected('group-in-use');
    const gone: PeopleCommand = { type: 'people/remove-seats', seats: [seatAt(1)] };
    having(add, inIt, gone)
      .when(remove, closed)
      .then({ type: 'people/group-removed', data: { group }, words: null });
  });

  test('[PE15] a sector is in use as a group is, by merged seats too', () => {
    const sector: PeopleCommand = { ...add, kind: 'sector' };
    const seats: PeopleCommand = {
      type: 'people/add-seats',
      seats: [line(1, { sector: group }), line(2)],
    };
    const merge: PeopleCommand = { type: 'people/merge-seats', seat: seatAt(1), into: seatAt(2) };
    having(sector, seats).when(remove, closed).thenRejected('group-in-use');
    having(sector, seats, merge).when(remove, closed).thenRejected('group-in-use');
  });

  test('[PE15] a removed group can be restored, and nothing else done with it', () => {
    expect(having(add, remove, restore).state).toEqual(having(add).state);
    having(add, remove).when(change, closed).thenRejected('group-unknown');
    having(add, remove).when(remove, closed).thenRejected('group-unknown');
    having(add).when(restore, closed).thenRejected('group-not-removed');
    having().when(restore, closed).thenRejected('group-unknown');
  });

  test('[PE17] erased words read as null and everything else stays', () => {
    const [added, changed] = past(people, closed, add, change).map((event, i) =>
      recorded(event, i),
    );
    const erased = people.evolve(people.initial, { ...added!, words: null } as typeof added &
      object);
    expect(getIn(erased.groups, group)).toEqual({
      id: group,
      kind: 'group',
      name: null,
      interest: null,
      removed: false,
    });
    const later = people.evolve(erased, { ...changed!, words: null } as typeof changed & object);
    expect(later).toEqual(erased);
    // There is nothing left to go back to.
    expect(people.counter?.({ ...changed!, words: null } as typeof changed & object)).toBeNull();
  });

  test('[PE17] a group whose words were erased can be named anew, and that is not taken back', () => {
    const [added] = past(people, closed, add);
    const decision = given(people, { ...added!, words: null } as typeof added & object).when(
      change,
      closed,
    );
    decision.then({
      type: 'people/group-changed',
      data: { group },
      words: { ...high, before: null },
    });
  });
});
