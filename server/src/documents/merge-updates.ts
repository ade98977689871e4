import * as Y from 'yjs';

const atOnce = 16;

/** One update that does what all do. Merged in small groups: over a long flat list Yjs takes quadratic time. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let rest = [...updates];
  while (rest.length > 1) {
    const groups = Array.from({ length: Math.ceil(rest.length / atOnce) }, (_, i) =>
      rest.slice(i * atOnce, (i + 1) * atOnce),
    );
    rest = groups.map((group) =>
      group.length === 1 && group[0] !== undefined ? group[0] : Y.mergeUpdates(group),
    );
  }
  return rest[0] ?? Y.encodeStateAsUpdate(new Y.Doc());
}
