import type { Plugin } from 'vite';

const decided = /\/shared\/src\/features\/[\w-]+\/(?:decide|redact)\.ts$/;
const exported = /^export (function|[a-z]+) (\w+)/gm;

const described = /\/shared\/src\/features\/[\w-]+\/events\.ts$/;
const typeName = /^\s*["']([\w-]+\/[\w-]+)["']:/gm;

/** Which types of events there are, without their schemas: a page takes them from its own server, which has seen to them. */
function onlyTypes(code: string): string | null {
  const [first, ...others] = [...code.matchAll(exported)];
  const types = [...code.matchAll(typeName)].map(([, type]) => `'${type}': {}`);
  if (first === undefined || others.length > 0 || types.length === 0) return null;
  return `export const ${first[2]} = { ${types.join(', ')} };`;
}

/**
 * Pages never decide, never redact and never check events: that is the server's. The table of features names all three, so
 * without this every phone would carry them. A module that also exports something else stays whole.
 */
export function withoutDecisions(): Plugin {
  return {
    name: 'without-decisions',
    apply: 'build',
    transform(code, id) {
      if (described.test(id)) {
        const types = onlyTypes(code);
        return types === null ? null : { code: types, map: null };
      }
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
