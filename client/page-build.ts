import type { Plugin } from 'vite';

const decided = /\/shared\/src\/features\/[\w-]+\/(?:decide|redact)\.ts$/;
const exported = /^export (function|[a-z]+) (\w+)/gm;

/**
 * Pages never decide and never redact: that is the server's. The table of features names both, so without this every phone
 * would carry them. A module that also exports something else stays whole.
 */
export function withoutDecisions(): Plugin {
  return {
    name: 'without-decisions',
    apply: 'build',
    transform(code, id) {
      if (!decided.test(id)) return null;
      const names = [...code.matchAll(exported)];
      if (names.some(([, kind]) => kind !== 'function')) return null;
      const bodies = names.map(
        ([, , name]) =>
          `export function ${name}() { throw new Error('only the server does this'); }`,
      );
      return { code: bodies.join('\n'), map: null };
    },
  };
}
