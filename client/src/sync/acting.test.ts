import type { PeopleState, Seat } from '@haoshangliang/shared/features/people';
import { type SeatId, setIn } from '@haoshangliang/shared/kernel';
import { initialMeeting } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import { Acting, actingAmong, personsOf } from './acting.ts';

const idOf = (letter: string) => letter.repeat(26) as SeatId;
const wife = idOf('a');
const husband = idOf('b');
const visitor = idOf('c');

const line = (id: SeatId, more: Partial<Seat> = {}): Seat => ({
  ...{ id, role: 'resident', label: 'owner', group: null, sector: null, heads: 1, area: null },
  ...{ voter: true, visitor: false, removed: false, mergedInto: null, mergedBy: null },
  ...more,
});

const peopleWith = (...seats: Seat[]): PeopleState => ({
  ...initialMeeting.people,
  seats: seats.reduce((map, seat) => setIn(map, seat.id, seat), initialMeeting.people.seats),
});

describe('in whose name a device acts', () => {
  it('is the one person it stands for, without a question', () => {
    expect(actingAmong([wife], null)).toBe(wife);
    expect(actingAmong([], null)).toBeNull();
  });

  it('is nobody of several until one is chosen, and then only that one', () => {
    const acting = new Acting();
    const told: (SeatId | null)[] = [];
    acting.subscribe(() => told.push(acting.chosen()));
    const now = () => actingAmong([wife, husband], acting.chosen());
    expect(now()).toBeNull();
    acting.choose(husband);
    expect(now()).toBe(husband);
    acting.choose(wife);
    expect(now()).toBe(wife);
    expect(told).toEqual([husband, wife]);
  });

  it('is nobody again when the chosen one has left the device and several remain', () => {
    expect(actingAmong([wife, husband], visitor)).toBeNull();
  });

  it('counts somebody who was attached to a line of the roster once, and a removed line not at all', () => {
    const people = peopleWith(
      line(wife),
      line(visitor, { visitor: true, mergedInto: wife, mergedBy: 'known' }),
      line(husband, { removed: true }),
    );
    expect(personsOf(people, [wife, visitor, husband])).toEqual([wife]);
  });
});
