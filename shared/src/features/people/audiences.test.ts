import { describe, expect, test } from 'vitest';
import type { Audience, Recorded, Viewer } from '../../kernel/index.ts';
import { claimAt, groupAt, line, past, recorded, seatAt, visitor } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import type { PeopleEvent } from './events.ts';
import { people } from './index.ts';
import { mergePeople } from './merge.ts';
import { redactOwnPeople, redactPeople } from './redact.ts';

const closed = { voteOpen: false };
const group: PeopleCommand = {
  type: 'people/add-group',
  group: groupAt(1),
  kind: 'group',
  name: '低层',
  interest: '采光',
};
const host = line(1, { role: 'moderator', label: 'host', voter: false, area: null });
const roster: PeopleCommand = {
  type: 'people/add-seats',
  seats: [host, line(2, { group: groupAt(1), area: 12_345 }), line(3), visitor(4)],
};
const streamOf = (...commands: PeopleCommand[]) =>
  past(people, closed, group, ...commands).map(recorded);
const seenBy = (audience: Audience, events: readonly Recorded<PeopleEvent>[]) =>
  events.flatMap((event) => redactPeople(event, audience) ?? []);
const stateOf = (events: readonly Recorded<PeopleEvent>[]) =>
  events.reduce((state, event) => people.evolve(state, event), people.initial);

describe('who sees what', () => {
  test('[PE11] others than staff get the groups, the numbers and who runs the meeting', () => {
    for (const audience of ['public', 'participant'] as const) {
      const state = stateOf(seenBy(audience, streamOf(roster)));
      expect(state.seats.size).toBe(0);
      expect(state.counts.all).toEqual({ seats: 3, expected: 2, visitors: 1, voters: 2 });
      expect(state.counts.groups[groupAt(1)]).toEqual({
        seats: 1,
        expected: 1,
        visitors: 0,
        voters: 1,
      });
      expect(state.staff).toEqual([{ seat: seatAt(1), role: 'moderator', label: 'host' }]);
      expect(state.groups.size).toBe(1);
    }
  });

  test('[PE11] what they get names no seat but those of staff, and neither weight nor actor', () => {
    const clerk = { seat: seatAt(3), account: null, for: seatAt(2) };
    const events = streamOf(
      roster,
      { type: 'people/remove-seats', seats: [seatAt(2)] },
      { type: 'people/restore-seats', seats: [seatAt(2)] },
      { type: 'people/attach-visitor', visitor: seatAt(4), seat: seatAt(3), how: 'known' },
      { type: 'people/split-seat', seat: seatAt(4) },
      { type: 'people/claim-seat', claim: claimAt(1), seat: seatAt(2) },
      { type: 'people/confirm-claim', claim: claimAt(1), how: 'deed' },
      { type: 'people/reopen-claim', claim: claimAt(1) },
      { type: 'people/refuse-claim', claim: claimAt(1) },
    ).map((event) => ({ ...event, actor: clerk }));
    const seen = seenBy('participant', events);
    expect(seen).toHaveLength(6);
    const rosterSeen = JSON.stringify(seen.filter(({ type }) => type !== 'people/group-added'));
    for (const hidden of [seatAt(2), seatAt(3), seatAt(4), claimAt(1), '12345', 'deed']) {
      expect(rosterSeen).not.toContain(hidden);
    }
    expect(seenBy('staff', events)).toEqual(events);
  });

  test('[PE11] a change that leaves the numbers as they are is not sent at all', () => {
    const { visitor: _visitor, ...form } = line(3, { area: 1 });
    const change = streamOf(roster, { type: 'people/change-seat', ...form }).slice(2);
    expect(change).toHaveLength(1);
    expect(seenBy('public', change)).toEqual([]);
  });

  test('[PE11] each person gets their own line, and of a shared event nobody else’s', () => {
    const [, added] = streamOf(roster);
    const own = redactOwnPeople(added!, seatAt(3));
    expect(own?.data).toEqual({ seats: [line(3)], roster: { all: null, groups: [], staff: [] } });
    expect(people.ownersOf?.(added!)).toEqual([1, 2, 3, 4].map(seatAt));
    const viewer: Viewer = { audience: 'participant', seats: [seatAt(3)] };
    const events = [own!, ...seenBy('participant', [added!])];
    expect(stateOf(events)).toEqual(people.project(stateOf([added!]), viewer));
  });

  test('[PE11] of a removal of many each one hears of their own', () => {
    const events = streamOf(roster, { type: 'people/remove-seats', seats: [seatAt(2), seatAt(3)] });
    expect(redactOwnPeople(events[2]!, seatAt(2))?.data).toMatchObject({ seats: [seatAt(2)] });
    const restored = streamOf(
      roster,
      { type: 'people/remove-seats', seats: [seatAt(2), seatAt(3)] },
      { type: 'people/restore-seats', seats: [seatAt(2), seatAt(3)] },
    );
    expect(redactOwnPeople(restored[3]!, seatAt(3))?.data).toMatchObject({ seats: [seatAt(3)] });
    expect(people.ownersOf?.(restored[3]!)).toEqual([seatAt(2), seatAt(3)]);
  });

  test('[PE11] who is attached or split hears of it; the line they are attached to does not', () => {
    const attach = {
      type: 'people/attach-visitor',
      visitor: seatAt(4),
      seat: seatAt(3),
      how: 'known',
    } as const;
    const [, , merged, split] = streamOf(roster, attach, {
      type: 'people/split-seat',
      seat: seatAt(4),
    });
    for (const event of [merged!, split!]) {
      expect(people.ownersOf?.(event)).toEqual([seatAt(4)]);
      const own = redactOwnPeople(event, seatAt(4));
      expect(own?.data).toMatchObject({
        seat: seatAt(4),
        how: 'known',
        roster: { all: null, groups: [], staff: [] },
      });
    }
  });

  test('[PE11] nobody owns a claim: the device that waits is not that person yet', () => {
    const claimed = streamOf(roster, {
      type: 'people/claim-seat',
      claim: claimAt(1),
      seat: seatAt(2),
    })[2]!;
    expect(people.ownersOf?.(claimed)).toEqual([]);
    expect(redactOwnPeople(claimed, seatAt(2))).toBeNull();
  });

  test('[PE11] who stops running the meeting leaves the list, who begins joins it', () => {
    const { visitor: _h, ...asResident } = line(1);
    const { visitor: _m, ...asSecretary } = line(3, { role: 'secretary', label: 'clerk' });
    const events = streamOf(
      roster,
      { type: 'people/change-seat', ...asSecretary },
      { type: 'people/change-seat', ...asResident },
    );
    expect(stateOf(seenBy('public', events)).staff).toEqual([
      { seat: seatAt(3), role: 'secretary', label: 'clerk' },
    ]);
    const merged = streamOf(roster, {
      type: 'people/merge-seats',
      seat: seatAt(1),
      into: seatAt(3),
    });
    expect(stateOf(seenBy('public', merged)).staff).toEqual([]);
  });
});

describe('melting', () => {
  test('[PE18] what a roster brings in piece by piece is one change of the numbers', () => {
    const pieces = streamOf(
      { type: 'people/add-seats', seats: [host, line(2, { group: groupAt(1) })] },
      { type: 'people/add-seats', seats: [line(3, { group: groupAt(1) })] },
      { type: 'people/add-seats', seats: [line(5, { role: 'secretary', label: 'clerk' })] },
      { type: 'people/remove-seats', seats: [seatAt(1)] },
      { type: 'people/add-seats', seats: [visitor(6)] },
      { type: 'people/restore-seats', seats: [seatAt(1)] },
    );
    const seen = seenBy('public', pieces).slice(1);
    const melted = seen
      .slice(1)
      .reduce<Recorded<PeopleEvent> | null>(
        (older, newer) => (older === null ? null : mergePeople(older, newer)),
        seen[0]!,
      );
    expect(melted).not.toBeNull();
    expect(stateOf([pieces[0]!, melted!])).toEqual(stateOf(seenBy('public', pieces)));
    expect(mergePeople(pieces[1]!, pieces[2]!)).toBeNull();
    expect(mergePeople(seen[0]!, pieces[1]!)).toBeNull();
  });
});
