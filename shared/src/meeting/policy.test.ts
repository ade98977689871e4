import { describe, expect, test } from 'vitest';
import { type Phase, phases, type Right } from '../kernel/index.ts';
import { commandSpec, commandTypes, featureNames, featureOf, features } from './index.ts';
import { may } from './policy.ts';

const rights: readonly Right[] = [
  'participate',
  'moderate',
  'record',
  'receive',
  'prepare',
  'system',
];
const only = (...held: Right[]) => new Set(held);
const everything = new Set(rights);

describe('who may send what, and when', () => {
  test('any one of the rights of a command admits, and no other', () => {
    for (const type of commandTypes) {
      const spec = commandSpec(type)!;
      const phase = spec.when[0]!;
      for (const right of rights) {
        const refused = may(type, only(right), phase);
        expect([type, right, refused]).toEqual([
          type,
          right,
          spec.by.includes(right) ? null : { ok: false, code: 'not-allowed' },
        ]);
      }
      expect(may(type, only(), phase)).toEqual({ ok: false, code: 'not-allowed' });
    }
  });

  test('a stage that does not admit it is named, to those who may send it at all', () => {
    for (const type of commandTypes) {
      const spec = commandSpec(type)!;
      for (const phase of phases) {
        const expected = spec.when.includes(phase)
          ? null
          : { ok: false, code: 'wrong-phase', detail: { phase } };
        expect([type, phase, may(type, everything, phase)]).toEqual([type, phase, expected]);
      }
    }
    expect(may('agenda/start-item', only('participate'), 'issued')).toEqual({
      ok: false,
      code: 'not-allowed',
    });
  });

  test.each([
    '',
    '/',
    'agenda',
    'agenda/',
    'agenda/item-started',
    'Agenda/start-item',
    'agenda/start-item ',
    'agenda/start-item/x',
    '__proto__',
    '__proto__/x',
    'constructor',
    'toString/toString',
    'agenda/__proto__',
    'agenda/constructor',
  ])('%j is no command', (type) => {
    expect(may(type, everything, 'open')).toEqual({ ok: false, code: 'unknown-command' });
  });
});

describe('the tables', () => {
  test('every command and event bears the name of its feature', () => {
    for (const name of featureNames) {
      const types = [
        ...Object.keys(features[name].commands),
        ...Object.keys(features[name].events),
      ];
      expect(types.length).toBeGreaterThan(0);
      expect(types.map(featureOf)).toEqual(types.map(() => name));
    }
    for (const type of ['', '/', 'agenda', '__proto__/x', 'toString/x', 'AGENDA/x'])
      expect(featureOf(type)).toBeNull();
  });

  test('somebody may send each command at some stage', () => {
    for (const type of commandTypes) {
      const { by, when, offline } = commandSpec(type)!;
      expect(by.length).toBeGreaterThan(0);
      expect(new Set(by).size).toBe(by.length);
      expect(when.length).toBeGreaterThan(0);
      expect(when.every((phase: Phase) => phases.includes(phase))).toBe(true);
      if (offline !== 'refuse') expect(offline).toBeGreaterThan(0);
    }
  });

  test('what steers the meeting never waits on a device that is offline', () => {
    for (const type of commandTypes) {
      const { by, offline } = commandSpec(type)!;
      if (!by.includes('participate')) expect([type, offline]).toEqual([type, 'refuse']);
    }
  });

  test('nobody but the host may send what only the host sends', () => {
    const hosts = commandTypes.filter((type) =>
      commandSpec(type)?.by.every((right) => right === 'system'),
    );
    expect(hosts).toEqual(
      expect.arrayContaining(['agenda/note-overrun', 'life/note-left-open', 'people/claim-seat']),
    );
  });
});
