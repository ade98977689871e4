// Every rule of a feature's SPEC.md is cited by a test title, and every citation is a rule.
import { dirname } from 'node:path';
import { filesIn, read } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const specs = 'shared/src/features/*/SPEC.md';
const tests = ['shared', 'server', 'client', 'rehearsal'].map(
  (name) => `${name}/src/**/*.test.{ts,tsx}`,
);

/** `- **AG1** …` at the start of a line. */
function rulesOf(text) {
  return [...text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1]);
}

/** Ids in brackets in the strings of a test, which are its titles: `test('[AG1] …')`. */
function citationsOf(text) {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  const strings = [...code.matchAll(/(['"`])((?:(?!\1).)*)\1/g)].map((match) => match[2] ?? '');
  return strings.flatMap((each) => [...each.matchAll(/\[([A-Z]+\d+)\]/g)].map((id) => id[1]));
}

function letters(id) {
  return id.replace(/\d+$/, '');
}

/** Problems of one SPEC.md in itself: no rules, a rule twice, letters of two kinds or taken. */
function specProblems({ path, rules }, takenBy) {
  const problems = rules.length === 0 ? [`${path} has no rules (lines such as "- **AG1** …")`] : [];
  for (const id of new Set(rules.filter((rule, at) => rules.indexOf(rule) !== at))) {
    problems.push(`${path} has ${id} twice`);
  }
  for (const prefix of new Set(rules.map(letters))) {
    const owner = takenBy.get(prefix) ?? path;
    if (owner !== path) problems.push(`${path} uses the letters ${prefix} of ${owner}`);
    takenBy.set(prefix, owner);
  }
  if (new Set(rules.map(letters)).size > 1) problems.push(`${path} uses more than one prefix`);
  return problems;
}

export function checkSpec(root) {
  const found = filesIn(root, specs).map((path) => ({ path, rules: rulesOf(read(root, path)) }));
  const takenBy = new Map();
  const problems = found.flatMap((spec) => specProblems(spec, takenBy));
  const known = new Map(found.flatMap(({ path, rules }) => rules.map((id) => [id, path])));
  const cited = new Map();
  for (const path of filesIn(root, ...tests, 'e2e/**/*.spec.ts')) {
    for (const id of citationsOf(read(root, path))) cited.set(id, path);
  }
  for (const [id, path] of known) {
    if (!cited.has(id)) problems.push(`${dirname(path)}: no test cites [${id}]`);
  }
  for (const [id, path] of cited) {
    if (!known.has(id)) problems.push(`${path} cites [${id}], which no SPEC.md has`);
  }
  return { looked: `${known.size} rules in ${found.length} specifications`, problems };
}

if (import.meta.main) await settle('spec', checkSpec);
