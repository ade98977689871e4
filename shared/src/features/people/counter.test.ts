import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, type Recorded, valuesOf } from '../../kernel/index.ts';
import {
  choicesFrom,
  claimAt,
  extend,
  type History,
  line,
  openedMeeting,
  past,
  recorded,
  seatAt,
} from '../../testing/index.ts';
import type { PeopleEvent } from './events.ts';
import { peopleGenerator } from './generator.ts';
import { people } from './index.ts';
import { isExpected, isLive, noCount, type PeopleState, seatFor } from './state.ts';

const numbers = fc.array(fc.nat(10_000), { minLength: 600, maxLength: 700, size: 'max' });

/** Every state on the way through a history of this feature alone. */
function walk(
  drawn: readonly number[],
  visit: (history: History, event: Recorded<PeopleEvent>, before: PeopleState) => void,
) {
  const choices = choicesFrom(drawn);
  let history = openedMeeting();
  for (let i = 0; i < 60; i++) {
    const command = peopleGenerator.command(history.state.people, choices, () => []);
    if (command === null) continue;
    const before = history;
    history = extend(history, command);
    const event = history.events[before.events.length];
    if (event !== undefined) visit(history, event as Recorded<PeopleEvent>, before.state.people);
  }
}

/** What can be seen of the state: what was removed is gone, what is counted as nought is not there. */
function visible(state: PeopleState) {
  const sorted = <T>(entries: readonly (readonly [string, T])[]) =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    seats: sorted(entriesOf(state.seats).filter(([, seat]) => !seat.removed)),
    groups: sorted(entriesOf(state.groups).filter(([, group]) => !group.removed)),
    claims: sorted(entriesOf(state.claims)),
    merged: sorted(Object.entries(state.merged)),
    all: state.counts.all,
    counts: sorted(
      Object.entries(state.counts.groups).filter(([, { seats, visitors }]) => seats + visitors > 0),
    ),
    staff: sorted(state.staff.map((staff) => [staff.seat, staff] as const)),
  };
}

describe('counter-actions', () => {
  test('[PE16] taking any event back leads to the state before it', () => {
    const taken = new Set<string>();
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, (history, event, before) => {
        const counter = people.counter?.(event) ?? null;
        // A claim of a line that has been removed since is not confirmed again.
        if (
          counter === null ||
          (event.type === 'people/claim-reopened' && seatFor(before, event.data.seat) === undefined)
        )
          return;
        taken.add(event.type);
        const after = extend(history, counter);
        expect(after.events.length).toBe(history.events.length + 1);
        expect(visible(after.state.people)).toEqual(visible(before));
      });
    });
    fc.assert(property, { numRuns: 100, seed: 1 });
    // All that staff do; a claim is made and withdrawn by the person.
    const others = ['people/roster-moved', 'people/seat-claimed', 'people/claim-withdrawn'];
    const all = Object.keys(people.events).filter((type) => !others.includes(type));
    expect([...taken].sort()).toEqual(all.sort());
  });

  test('[PE16] what nobody of the staff did has none', () => {
    const claim = { type: 'people/claim-seat', claim: claimAt(1), seat: seatAt(1) } as const;
    const add = { type: 'people/add-seats' as const, seats: [line(1)] };
    const [added, claimed] = past(people, { voteOpen: false }, add, claim).map(recorded);
    expect(people.counter?.(claimed!)).toBeNull();
    expect(people.counter?.(people.redact(added!, 'public')!)).toBeNull();
  });
});

describe('numbers', () => {
  test('[PE10] the numbers are those of the roster, whatever happened', () => {
    const property = fc.property(numbers, (drawn) => {
      walk(drawn, ({ state }) => {
        const live = valuesOf(state.people.seats).filter(isLive);
        const count = (seats: typeof live) => ({
          seats: seats.filter(({ visitor }) => !visitor).length,
          expected: seats.filter(isExpected).length,
          visitors: seats.filter(({ visitor }) => visitor).length,
          voters: seats.filter(({ voter }) => voter).length,
        });
        expect(state.people.counts.all).toEqual(count(live));
        for (const { id: group } of valuesOf(state.people.groups)) {
          expect(state.people.counts.groups[group] ?? noCount).toEqual(
            count(live.filter((seat) => seat.group === group)),
          );
        }
        const runs = live
          .filter(({ role }) => role === 'moderator' || role === 'secretary')
          .map(({ id }) => id);
        expect(state.people.staff.map(({ seat }) => seat).sort()).toEqual(runs.sort());
      });
    });
    fc.assert(property, { numRuns: 100 });
  });
});
