import { describe, expect, test } from 'vitest';
import { given, groupAt, line, past, seatAt, visitor } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import { people } from './index.ts';

const closed = { voteOpen: false };
const having = (...commands: PeopleCommand[]) =>
  given(people, ...past(people, closed, ...commands));
const merge = (seat: number, into: number) =>
  ({ type: 'people/merge-seats', seat: seatAt(seat), into: seatAt(into) }) as const;

describe('numbers', () => {
  const grouped: PeopleCommand[] = [
    { type: 'people/add-group', group: groupAt(1), kind: 'group', name: '低层', interest: '采光' },
    { type: 'people/add-group', group: groupAt(2), kind: 'group', name: '高层', interest: '' },
    {
      type: 'people/add-seats',
      seats: [line(1, { group: groupAt(1) }), line(2, { group: groupAt(1), voter: false })],
    },
    { type: 'people/add-seats', seats: [line(3, { group: groupAt(2) }), visitor(4)] },
  ];

  test('[PE10] seats, visitors and voters are counted in all and by group', () => {
    expect(having(...grouped).state.counts).toEqual({
      all: { seats: 3, expected: 3, visitors: 1, voters: 2 },
      groups: {
        [groupAt(1)]: { seats: 2, expected: 2, visitors: 0, voters: 1 },
        [groupAt(2)]: { seats: 1, expected: 1, visitors: 0, voters: 1 },
      },
    });
  });

  test('[PE20] who runs the meeting, advises or sits in is not expected, unless they may vote', () => {
    const { state } = having({
      type: 'people/add-seats',
      seats: [
        ...(['member', 'resident', 'department'] as const).map((role, i) =>
          line(i + 1, { role, voter: false }),
        ),
        ...(['moderator', 'secretary', 'expert', 'observer'] as const).map((role, i) =>
          line(i + 4, { role, voter: false }),
        ),
        line(8, { role: 'moderator' }),
        visitor(9),
      ],
    });
    expect(state.counts.all).toEqual({ seats: 8, expected: 4, visitors: 1, voters: 1 });
  });

  test('[PE20] a seat that becomes an observer is expected no longer', () => {
    const { state } = having(...grouped, {
      type: 'people/change-seat',
      ...changed(2),
      group: groupAt(1),
      voter: false,
      role: 'observer',
    });
    expect(state.counts.groups[groupAt(1)]).toMatchObject({ seats: 2, expected: 1 });
  });

  test('[PE20] numbers written before it was counted expect everybody on the roster', () => {
    const counted = { all: { seats: 3, visitors: 0, voters: 2 }, groups: [], staff: [] };
    const { state } = given(people, {
      type: 'people/roster-moved',
      data: { roster: counted },
      words: null,
    });
    expect(state.counts.all.expected).toBe(3);
  });

  test('[PE10] a seat that changes its group is counted there', () => {
    const { state } = having(...grouped, {
      type: 'people/change-seat',
      ...changed(1),
      group: groupAt(2),
    });
    expect(state.counts.groups).toEqual({
      [groupAt(1)]: { seats: 1, expected: 1, visitors: 0, voters: 0 },
      [groupAt(2)]: { seats: 2, expected: 2, visitors: 0, voters: 2 },
    });
  });

  test('[PE10] merged and removed seats are not counted', () => {
    const { state } = having(...grouped, merge(3, 1), {
      type: 'people/remove-seats',
      seats: [seatAt(2)],
    });
    expect(state.counts).toEqual({
      all: { seats: 1, expected: 1, visitors: 1, voters: 1 },
      groups: {
        [groupAt(1)]: { seats: 1, expected: 1, visitors: 0, voters: 1 },
        [groupAt(2)]: { seats: 0, expected: 0, visitors: 0, voters: 0 },
      },
    });
  });
});

function changed(n: number) {
  const { visitor: _visitor, ...form } = line(n, { area: 1 });
  return form;
}
