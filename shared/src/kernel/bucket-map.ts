/**
 * A persistent map for large collections: setting one of 5,000 entries copies about 20 of them, so that `evolve` stays
 * pure and React sees what changed. Plain data throughout: it travels as JSON without conversion.
 */
export interface BucketMap<V> {
  readonly size: number;
  readonly buckets: Readonly<Record<number, Readonly<Record<string, V>>>>;
}

const bucketCount = 256;

const has = (bucket: object, key: string) => Object.prototype.hasOwnProperty.call(bucket, key);

export const emptyMap: BucketMap<never> = { size: 0, buckets: {} };

function bucketOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % bucketCount;
}

export function getIn<V>(map: BucketMap<V>, key: string): V | undefined {
  const bucket = map.buckets[bucketOf(key)];
  return bucket !== undefined && has(bucket, key) ? bucket[key] : undefined;
}

export function hasIn<V>(map: BucketMap<V>, key: string): boolean {
  const bucket = map.buckets[bucketOf(key)];
  return bucket !== undefined && has(bucket, key);
}

export function setIn<V>(map: BucketMap<V>, key: string, value: V): BucketMap<V> {
  const index = bucketOf(key);
  const bucket = map.buckets[index] ?? {};
  const size = has(bucket, key) ? map.size : map.size + 1;
  return { size, buckets: { ...map.buckets, [index]: { ...bucket, [key]: value } } };
}

export function deleteIn<V>(map: BucketMap<V>, key: string): BucketMap<V> {
  const index = bucketOf(key);
  const bucket = map.buckets[index];
  if (bucket === undefined || !has(bucket, key)) return map;
  const { [key]: _gone, ...rest } = bucket;
  const { [index]: _emptied, ...others } = map.buckets;
  const buckets = Object.keys(rest).length === 0 ? others : { ...map.buckets, [index]: rest };
  return { size: map.size - 1, buckets };
}

/** Applies `change` to the entry under `key`; an absent key leaves the map as it is. */
export function updateIn<V>(map: BucketMap<V>, key: string, change: (value: V) => V): BucketMap<V> {
  const value = getIn(map, key);
  return value === undefined ? map : setIn(map, key, change(value));
}

/** All values, in no meaningful order: sort by what the reader expects. */
export function valuesOf<V>(map: BucketMap<V>): V[] {
  return Object.values(map.buckets).flatMap((bucket) => Object.values(bucket));
}

export function entriesOf<V>(map: BucketMap<V>): [string, V][] {
  return Object.values(map.buckets).flatMap((bucket) => Object.entries(bucket));
}

/** The entries under these keys alone: a projection that shows somebody their own out of thousands looks at no others. */
export function pickFrom<V>(map: BucketMap<V>, keys: readonly string[]): BucketMap<V> {
  let result: BucketMap<V> = emptyMap;
  for (const key of keys) {
    const value = getIn(map, key);
    if (value !== undefined) result = setIn(result, key, value);
  }
  return result;
}

/** Keeps what `keep` accepts and changes it by the way; used where a projection hides entries. */
export function filterMap<V>(
  map: BucketMap<V>,
  keep: (value: V, key: string) => V | null,
): BucketMap<V> {
  let result: BucketMap<V> = emptyMap;
  for (const [key, value] of entriesOf(map)) {
    const kept = keep(value, key);
    if (kept !== null) result = setIn(result, key, kept);
  }
  return result;
}
