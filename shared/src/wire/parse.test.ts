import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { commandSpec, commandTypes } from '../meeting/index.ts';
import { choicesFrom, historyFrom, idAt } from '../testing/index.ts';
import { parse } from './parse.ts';
import { parseCommand } from './parse-command.ts';
import { commandSchema, joinSchema, leaveSchema, namesSchema } from './protocol.ts';

const item = idAt<'agenda-item'>(1);
const start = { type: 'agenda/start-item', item };
const add = {
  type: 'agenda/add-item',
  parent: null,
  kind: 'discussion',
  title: '讨论',
  minutes: 20,
};
const malformed = (at: string) => ({ ok: false, code: 'malformed', detail: { at } });

describe('commands', () => {
  test('are taken by the schema their type names', () => {
    expect(parseCommand(start)).toEqual({ ok: true, value: start });
    expect(parseCommand({ ...add, title: '  讨论 ' })).toEqual({ ok: true, value: add });
    expect(parseCommand({ type: 'life/open-meeting' })).toEqual({
      ok: true,
      value: { type: 'life/open-meeting' },
    });
  });

  test.each([
    undefined,
    null,
    7,
    true,
    '',
    'agenda',
    'agenda/',
    'agenda/later',
    'agenda/item-started',
    '__proto__',
    'constructor',
    'toString',
    'agenda/__proto__',
    ['agenda/start-item'],
    { toString: () => 'agenda/start-item' },
  ])('%j names none', (type) => {
    expect(parseCommand({ ...start, type })).toEqual({ ok: false, code: 'unknown-command' });
  });

  test('without a type there is none', () => {
    expect(parseCommand({})).toEqual({ ok: false, code: 'unknown-command' });
    expect(parseCommand({ item })).toEqual({ ok: false, code: 'unknown-command' });
  });

  test('unknown fields are refused, and the refusal does not repeat them', () => {
    expect(parseCommand({ ...start, actor: '某人' })).toEqual(malformed(' (unknown field)'));
    expect(parseCommand({ ...start, 原话: 1 })).toEqual(malformed(' (unknown field)'));
    expect(parseCommand({ type: 'life/open-meeting', now: 0 })).toEqual(
      malformed(' (unknown field)'),
    );
  });

  test('what is inside is looked at as well', () => {
    const seat = {
      seat: idAt<'seat'>(1),
      role: 'resident',
      label: 'owner',
      group: null,
      sector: null,
      heads: 1,
      area: null,
    };
    const body = (line: object) => ({
      type: 'people/add-seats',
      seats: [{ ...seat, voter: true, visitor: false }, line],
    });
    expect(parseCommand(body({ ...seat, voter: 'yes', visitor: false }))).toEqual(
      malformed('seats.1.voter'),
    );
    expect(parseCommand(body({ ...seat, voter: true, visitor: false, name: '王五' }))).toEqual(
      malformed('seats.1 (unknown field)'),
    );
    expect(parseCommand({ type: 'people/add-seats', seats: { length: 1 } })).toEqual(
      malformed('seats'),
    );
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'a field %s is unknown like any other',
    (field) => {
      const body = JSON.parse(
        `{"type":"agenda/start-item","item":"${item}","${field}":{"polluted":true}}`,
      );
      expect(parseCommand(body)).toEqual(malformed(' (unknown field)'));
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('what a prototype holds does not stand in for what is missing', () => {
    const inherits = Object.create({ item }) as Record<string, unknown>;
    inherits['type'] = 'agenda/start-item';
    expect(parseCommand(inherits)).toEqual(malformed('item'));
    const nested = JSON.parse(`{"type":"agenda/start-item","__proto__":{"item":"${item}"}}`);
    expect(parseCommand(nested)).toMatchObject({ ok: false, code: 'malformed' });
  });

  test('anything at all is answered, and nothing is thrown', () => {
    const type = fc.oneof(fc.constantFrom(...commandTypes), fc.string());
    const body = fc.tuple(type, fc.dictionary(fc.string(), fc.anything(), { maxKeys: 4 }));
    const property = fc.property(body, ([name, rest]) => {
      const answer = parseCommand({ ...rest, type: name });
      if (answer.ok) expect(commandSpec(name)).toBeDefined();
      else expect(['malformed', 'unknown-command']).toContain(answer.code);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('a field too many makes any command malformed, whichever it is', () => {
    for (const type of commandTypes) {
      const answer = parseCommand({ type, 'no-such-field': 1 });
      expect([type, answer.ok]).toEqual([type, false]);
    }
  });
});

describe('events', () => {
  test('a history as it is kept survives JSON', () => {
    const numbers = Array.from({ length: 1200 }, (_, i) => (i * 7919) % 9973);
    const { events } = historyFrom(choicesFrom(numbers), 120);
    expect(events.length).toBeGreaterThan(20);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });
});

describe('messages of the socket', () => {
  const meeting = idAt(7);
  const command = { meeting, id: idAt(2), seat: null, madeAt: 5, body: start };
  const join = { protocol: 1, meeting, since: null, viewerKey: null };

  test('are taken as they are said to be', () => {
    expect(parse(joinSchema, join)).toEqual({ ok: true, value: join });
    expect(parse(joinSchema, { ...join, since: 0, viewerKey: 'participant' }).ok).toBe(true);
    expect(parse(commandSchema, command)).toEqual({ ok: true, value: command });
    expect(parse(leaveSchema, { meeting })).toEqual({ ok: true, value: { meeting } });
    expect(parse(namesSchema, { meeting, seats: [idAt(3)] }).ok).toBe(true);
  });

  test.each([
    [joinSchema, { ...join, since: -1 }, 'since'],
    [joinSchema, { ...join, since: 1.5 }, 'since'],
    [joinSchema, { ...join, since: '1' }, 'since'],
    [joinSchema, { ...join, protocol: null }, 'protocol'],
    [joinSchema, { ...join, meeting: 'm' }, 'meeting'],
    [joinSchema, { ...join, viewerKey: 'x'.repeat(2001) }, 'viewerKey'],
    [joinSchema, { ...join, audience: 'staff' }, ' (unknown field)'],
    [commandSchema, { ...command, id: '' }, 'id'],
    [commandSchema, { ...command, seat: 'me' }, 'seat'],
    [commandSchema, { ...command, seat: undefined }, 'seat'],
    [commandSchema, { ...command, madeAt: Number.NaN }, 'madeAt'],
    [commandSchema, { ...command, body: 'agenda/start-item' }, 'body'],
    [commandSchema, { ...command, body: {} }, 'body.type'],
    [commandSchema, { ...command, body: { type: 'x'.repeat(65) } }, 'body.type'],
    [commandSchema, { ...command, rights: ['moderate'] }, ' (unknown field)'],
    [leaveSchema, {}, 'meeting'],
    [namesSchema, { meeting, seats: Array.from({ length: 201 }, () => idAt(3)) }, 'seats'],
    [namesSchema, { meeting, seats: ['王五'] }, 'seats.0'],
  ] as const)('%# is malformed', (schema, message, at) => {
    expect(parse(schema as unknown as z.ZodMiniType<unknown>, message)).toEqual(malformed(at));
  });

  test.each([undefined, null, 0, '', 'x', [], [join], () => join])(
    '%j is no message',
    (message) => {
      for (const schema of [joinSchema, commandSchema, leaveSchema, namesSchema]) {
        expect(parse(schema as unknown as z.ZodMiniType<unknown>, message)).toMatchObject({
          ok: false,
          code: 'malformed',
        });
      }
    },
  );
});
