import { describe, expect, it } from 'vitest';
import { type PeopleState, people } from '../../features/people/index.ts';
import { given, line, past, seatAt, visitor } from '../../testing/index.ts';
import { personsOf } from './people.ts';

const closed = { voteOpen: false };

describe('the people behind some seats', () => {
  it('counts somebody who was attached to a line of the roster once, and a removed line not at all', () => {
    const roster: PeopleState = given(
      people,
      ...past(
        people,
        closed,
        { type: 'people/add-seats', seats: [line(1), line(2), visitor(4)] },
        { type: 'people/attach-visitor', visitor: seatAt(4), seat: seatAt(1), how: 'known' },
        { type: 'people/remove-seats', seats: [seatAt(2)] },
      ),
    ).state;
    expect(personsOf(roster, [seatAt(1), seatAt(4), seatAt(2)])).toEqual([seatAt(1)]);
  });
});
