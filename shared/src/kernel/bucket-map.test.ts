import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frozen } from '../testing/index.ts';
import {
  type BucketMap,
  deleteIn,
  emptyMap,
  entriesOf,
  filterMap,
  getIn,
  hasIn,
  pickFrom,
  setIn,
  updateIn,
  valuesOf,
} from './bucket-map.ts';

// Names that mean something to an object, and pairs that fall into one bucket.
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '0',
  '00',
  'Aa',
  'BB',
  'AaAa',
  'BBBB',
  '旸',
  '🙂',
];
const key = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 3 }));
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value: fc.nat() }),
  fc.record({ do: fc.constant('delete' as const), key, value: fc.nat() }),
  fc.record({ do: fc.constant('update' as const), key, value: fc.nat() }),
);
const steps = fc.array(step, { maxLength: 60 });

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function apply(map: BucketMap<number>, one: Step): BucketMap<number> {
  if (one.do === 'set') return setIn(map, one.key, one.value);
  if (one.do === 'delete') return deleteIn(map, one.key);
  return updateIn(map, one.key, (value) => value + one.value);
}

function applyToMap(map: Map<string, number>, one: Step): void {
  if (one.do === 'set') map.set(one.key, one.value);
  else if (one.do === 'delete') map.delete(one.key);
  else if (map.has(one.key)) map.set(one.key, (map.get(one.key) ?? 0) + one.value);
}

const sorted = (entries: Iterable<readonly [string, number]>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a bucket map', () => {
  test('does what a Map does, and leaves what it was made from as it was', () => {
    const property = fc.property(steps, (list) => {
      const expected = new Map<string, number>();
      let map: BucketMap<number> = frozen({ ...emptyMap });
      for (const one of list) {
        map = frozen(apply(map, one));
        applyToMap(expected, one);
        expect(map.size).toBe(expected.size);
        expect(getIn(map, one.key)).toBe(expected.get(one.key));
        expect(hasIn(map, one.key)).toBe(expected.has(one.key));
      }
      expect(sorted(entriesOf(map))).toEqual(sorted(expected));
      expect(valuesOf(map).sort()).toEqual([...expected.values()].sort());
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('is the same map whatever the order in which it came about', () => {
    const property = fc.property(
      fc.dictionary(key, fc.nat(), { maxKeys: 20, noNullPrototype: true }),
      (record) => {
        const entries = Object.entries(record);
        const forwards = entries.reduce(
          (map, [name, value]) => setIn(map, name, value),
          emptyMap as BucketMap<number>,
        );
        const backwards = [...entries]
          .reverse()
          .reduce((map, [name, value]) => setIn(map, name, value), emptyMap as BucketMap<number>);
        const detour = entries.reduce((map, [name]) => deleteIn(map, name), forwards);
        expect(backwards).toEqual(forwards);
        expect(detour).toEqual(emptyMap);
      },
    );
    fc.assert(property);
  });

  test('travels as JSON', () => {
    const property = fc.property(steps, (list) => {
      const map = list.reduce(apply, emptyMap as BucketMap<number>);
      const arrived = JSON.parse(JSON.stringify(map)) as BucketMap<number>;
      expect(sorted(entriesOf(arrived))).toEqual(sorted(entriesOf(map)));
      for (const name of names) expect(getIn(arrived, name)).toBe(getIn(map, name));
    });
    fc.assert(property);
  });

  test('finds nothing that only objects have', () => {
    for (const name of names) {
      expect(getIn(emptyMap, name)).toBeUndefined();
      expect(hasIn(setIn(emptyMap, 'a', 1), name)).toBe(false);
      expect(deleteIn(emptyMap, name)).toBe(emptyMap);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('keeps an entry that is undefined apart from none', () => {
    const map = setIn(emptyMap as BucketMap<undefined>, 'a', undefined);
    expect([hasIn(map, 'a'), hasIn(map, 'b'), map.size]).toEqual([true, false, 1]);
  });

  test('shares what did not change', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `seat-${n}`).reduce(
      (map, name) => setIn(map, name, name.length),
      emptyMap as BucketMap<number>,
    );
    const changed = setIn(many, 'seat-1', 0);
    const touched = Object.keys(many.buckets).filter(
      (index) => many.buckets[Number(index)] !== changed.buckets[Number(index)],
    );
    expect(touched).toHaveLength(1);
    expect(Object.keys(many.buckets).length).toBeGreaterThan(200);
    expect(updateIn(many, 'nobody', () => 0)).toBe(many);
  });

  test('pickFrom keeps what stands under these keys, as filterMap does, and looks at nothing else', () => {
    const property = fc.property(steps, fc.array(key), (list, keys) => {
      const map = list.reduce(apply, emptyMap as BucketMap<number>);
      const kept = filterMap(map, (value, name) => (keys.includes(name) ? value : null));
      expect(pickFrom(map, keys)).toEqual(kept);
    });
    fc.assert(property);
  });

  test('filterMap keeps and changes in one go', () => {
    const map = setIn(setIn(setIn(emptyMap as BucketMap<number>, 'a', 1), 'b', 2), 'c', 3);
    const odd = filterMap(map, (value, name) =>
      value % 2 === 1 ? value * 10 + name.length : null,
    );
    expect(sorted(entriesOf(odd))).toEqual([
      ['a', 11],
      ['c', 31],
    ]);
  });
});
