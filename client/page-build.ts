import type { Plugin } from 'vite';

const decided =
  /\/shared\/src\/features\/[\w-]+\/(?:decide|decided|redact|deadlines|reactions|merge)\.ts$/;
const exported = /^export (function|[a-z]+) (\w+)/gm;

const codes = /^\w+Rejections$/;

const described = /\/shared\/src\/features\/[\w-]+\/events\.ts$/;
const typeName = /^\s*["']([\w-]+\/[\w-]+)["']:/gm;

/** Functions that throw in place of those that are here, and no codes: a page has words for them, and never asks the table. */
function withoutBodies(code: string): string | null {
  const names = [...code.matchAll(exported)];
  const known = names.every(
    ([, kind, name = '']) => kind === 'function' || (kind === 'const' && codes.test(name)),
  );
  const stands = ([, kind, name = '']: RegExpExecArray) =>
    kind === 'function'
      ? `export function ${name}() { throw new Error('only the server does this'); }`
      : `export const ${name} = [];`;
  return known ? names.map(stands).join('\n') : null;
}

/** Which types of events there are, without their schemas: a page takes them from its own server, which has seen to them. */
function onlyTypes(code: string): string | null {
  const [first, ...others] = [...code.matchAll(exported)];
  const types = [...code.matchAll(typeName)].map(([, type]) => `'${type}': {}`);
  if (first === undefined || others.length > 0 || types.length === 0) return null;
  return `export const ${first[2]} = { ${types.join(', ')} };`;
}

/**
 * Pages never decide, redact, merge or check events, and never wake up at a feature's moments: that is the server's. The
 * table of features names all of it, so without this every phone would carry it. A module that also exports something else stays whole.
 */
export function withoutDecisions(): Plugin {
  return {
    name: 'without-decisions',
    apply: 'build',
    transform(code, id) {
      const rest = restOf(id, code);
      return rest === null ? null : { code: rest, map: null };
    },
  };
}

/** What is left of a module; null: all of it. */
function restOf(id: string, code: string): string | null {
  if (described.test(id)) return onlyTypes(code);
  return decided.test(id) ? withoutBodies(code) : null;
}
