// Documents tell the truth: every path they name exists, decisions are numbered without a gap,
// and the map of the architecture stays one page.
import { dirname, join } from 'node:path';
import { filesIn, has, read } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const longestMap = 150;
const top = 'shared|server|client|e2e|rehearsal|bench|tooling|scripts|docs|\\.ci';
const repositoryPath = new RegExp(`^(${top})(/[\\w.*<>{},@-]+)*/?$`);

/** What stands in backticks outside code blocks and looks like a path of the repository. */
function pathsNamed(text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const quoted = [...prose.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return quoted.filter((each) => repositoryPath.test(each) && each.includes('/'));
}

/** Links to other documents: `[x](docs/y.md)`, relative to the document. */
function linksOf(text, path) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => join(dirname(path), link).replaceAll('\\', '/'));
}

/** `<name>` and `{a,b}` and `*` stand for whatever is there: at least one thing must be. */
function exists(root, path) {
  const plain = path.replace(/\/$/, '');
  if (!/[*<{]/.test(plain)) return has(root, plain);
  const pattern = plain.replace(/<[^>]*>/g, '*');
  return filesIn(root, pattern, `${pattern}/**/*`).length > 0;
}

function decisionProblems(root) {
  const numbers = filesIn(root, 'docs/adr/*.md').map(
    (path) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1],
  );
  const problems = numbers.flatMap((number, at) => {
    if (number === undefined) return ['docs/adr holds a file not named NNNN-title.md'];
    const expected = String(at + 1).padStart(4, '0');
    return number === expected ? [] : [`docs/adr: ${expected} expected, ${number} found`];
  });
  return problems.slice(0, 1);
}

/** A document that lost its words names nothing wrong. */
function emptyProblem(path, text) {
  return text.trim() === '' ? [`${path} is empty`] : [];
}

export function checkDocs(root) {
  const documents = filesIn(root, '*.md', 'docs/**/*.md', '*/*.md');
  const problems = documents.flatMap((path) => {
    const text = read(root, path);
    const named = [...pathsNamed(text), ...linksOf(text, path)];
    const missing = [...new Set(named)]
      .filter((each) => !exists(root, each))
      .map((each) => `${path} names ${each}, which does not exist`);
    return [...emptyProblem(path, text), ...missing];
  });
  problems.push(...decisionProblems(root));
  if (has(root, 'ARCHITECTURE.md')) {
    const lines = read(root, 'ARCHITECTURE.md').trimEnd().split('\n').length;
    if (lines > longestMap) problems.push(`ARCHITECTURE.md has ${lines} lines, of ${longestMap}`);
  }
  return { looked: `${documents.length} documents`, problems };
}

if (import.meta.main) await settle('docs', checkDocs);
