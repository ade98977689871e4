import { describe, expect, test } from 'vitest';
import type { Right } from '../../kernel/index.ts';
import { given, groupAt, line, past, visitor } from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import { maxGroups, maxSeats, type PeopleCommand } from './commands.ts';
import { people } from './index.ts';

const closed = { voteOpen: false };
const byDoor = { ...closed, rights: new Set<Right>(['system']) };
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

describe('adding seats', () => {
  test('[PE1] several seats are added by one event', () => {
    const state = having()
      .when(add(line(1), line(2, { voter: false })), closed)
      .then({
        type: 'people/seats-added',
        data: {
          seats: [line(1), line(2, { voter: false })],
          roster: { all: { seats: 2, expected: 2, visitors: 0, voters: 1 }, groups: [], staff: [] },
        },
        words: null,
      });
    expect(state.seats.size).toBe(2);
  });

  test('[PE1] one line that is wrong refuses all and is named', () => {
    having(add(line(1)))
      .when(add(line(2), line(1)), closed)
      .thenRejected('seat-exists', { row: 2 });
    having()
      .when(add(line(1), line(2), line(1)), closed)
      .thenRejected('seat-twice', { row: 3 });
    having()
      .when(add(line(1), line(2, { group: groupAt(9) })), closed)
      .thenRejected('group-unknown', { row: 2 });
  });

  test('[PE1] more than 200 in one command are malformed, and so are none', () => {
    const of = (count: number) => ({
      type: 'people/add-seats',
      seats: Array.from({ length: count }, (_, n) => line(n)),
    });
    expect(parseCommand(of(200)).ok).toBe(true);
    expect(parseCommand(of(201))).toEqual({
      ok: false,
      code: 'malformed',
      detail: { at: 'seats' },
    });
    expect(parseCommand(of(0)).ok).toBe(false);
  });

  test('a line without heads counts once; other omissions are malformed', () => {
    const { heads: _heads, ...rest } = line(1);
    expect(parseCommand({ type: 'people/add-seats', seats: [rest] })).toEqual({
      ok: true,
      value: add(line(1)),
    });
    const { voter: _voter, ...less } = line(1);
    expect(parseCommand({ type: 'people/add-seats', seats: [less] })).toMatchObject({
      code: 'malformed',
    });
  });

  test.each([
    ['heads', -1],
    ['heads', 1.5],
    ['heads', '1'],
    ['area', 88.6],
    ['area', -1],
    ['area', Number.NaN],
    ['area', 100_000_001],
    ['role', 'host'],
    ['label', 'Host'],
    ['label', '__proto__'],
    ['label', 'x'.repeat(33)],
    ['seat', 'O101'],
    ['name', '王五'],
  ])('a line with %s %j is malformed', (field, value) => {
    const seats = [{ ...line(1), [field]: value }];
    expect(parseCommand({ type: 'people/add-seats', seats })).toMatchObject({
      ok: false,
      code: 'malformed',
    });
  });

  test('[PE2] the door adds visitors and nobody else', () => {
    having()
      .when(add(line(1)), byDoor)
      .thenRejected('visitors-only', { row: 1 });
    const state = having()
      .when(add(visitor(1)), byDoor)
      .then({
        type: 'people/seats-added',
        data: {
          seats: [visitor(1)],
          roster: { all: { seats: 0, expected: 0, visitors: 1, voters: 0 }, groups: [], staff: [] },
        },
        words: null,
      });
    expect(state.counts.all).toEqual({ seats: 0, expected: 0, visitors: 1, voters: 0 });
  });

  test('[PE2] nobody who walks in gets a vote or a duty, not even from staff', () => {
    having()
      .when(add({ ...visitor(1), voter: true }), closed)
      .thenRejected('visitor', { row: 1 });
    having()
      .when(add({ ...visitor(1), role: 'secretary' }), closed)
      .thenRejected('visitor', { row: 1 });
  });

  test('[PE3] group and sector are of their kind and have not been removed', () => {
    const past = [group(1), group(2, 'sector')];
    const wrong = (part: Parameters<typeof line>[1]) =>
      having(...past).when(add(line(1, part)), closed);
    wrong({ group: groupAt(2) }).thenRejected('group-unknown', { row: 1 });
    wrong({ sector: groupAt(1) }).thenRejected('group-unknown', { row: 1 });
    having(...past, { type: 'people/remove-group', group: groupAt(1) })
      .when(add(line(1, { group: groupAt(1) })), closed)
      .thenRejected('group-unknown', { row: 1 });
    expect(
      having(...past, add(line(1, { group: groupAt(1), sector: groupAt(2) }))).state.seats.size,
    ).toBe(1);
  });

  test('[PE4] seats and groups are limited, removed ones included', () => {
    const { state } = having();
    const full = { ...state, seats: { ...state.seats, size: maxSeats - 1 } };
    const facts = {
      ...byDoor,
      now: 0,
      newId: () => groupAt(0) as never,
      actor: { seat: null, account: null, for: null },
      phase: 'open',
    } as const;
    expect(people.decide(full, add(visitor(1), visitor(2)), facts)).toEqual({
      ok: false,
      code: 'too-many-seats',
      detail: { max: maxSeats },
    });
    const groups = Array.from({ length: maxGroups }, (_, n) => group(n));
    having(...groups, { type: 'people/remove-group', group: groupAt(0) })
      .when(group(maxGroups), closed)
      .thenRejected('too-many-groups', { max: maxGroups });
  });
});
