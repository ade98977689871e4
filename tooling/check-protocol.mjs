// docs/protocol.md and the code say the same: every route, message, close code and error code is
// the first cell of a table row in its section, and nothing else is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, has, read } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const wire = 'shared/src/wire/index.ts';
const page = 'docs/protocol.md';
const sections = ['HTTP routes', 'Socket messages', 'Close codes', 'Error codes'];

function serverFiles(root) {
  return filesIn(root, 'server/src/**/*.ts').filter((path) => !path.endsWith('.test.ts'));
}

/** A route whose path is put together at run time would be told of nowhere: only a whole path, or that of a schema. */
function hiddenRoutes(root) {
  const hidden =
    /\b(?:app|routes?|router)\.(?:get|post|put|patch|delete|all)\((?!\s*(?:'\/|\[?\w+(?:\.\w+)*\.path\b))/g;
  return serverFiles(root).flatMap((path) =>
    [...read(root, path).matchAll(hidden)].map(
      ([found]) => `${path}: ${found.trim()}…) names its path in no way that this check can read`,
    ),
  );
}

/** Routes are written with their whole path: `office.post('/api/office/meetings', …)`. */
function routesIn(root) {
  const files = serverFiles(root);
  const route = /\.(get|post|put|patch|delete)\(\s*'(\/[^']*)'/g;
  const found = files.flatMap((path) => [...read(root, path).matchAll(route)]);
  return found.map(([, method = '', path]) => `${method.toUpperCase()} ${path}`);
}

/** Lists as they are, and the leaves of tables: `{fromClient: ['join']}`, `{notFound: 4404}`. */
function leaves(value) {
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)];
}

function once(list) {
  return [...new Set(list)];
}

/** Routes that shared describes by their schemas. */
function schemaRoutes({ routes = [] }) {
  return routes.map(({ method, path }) => `${method} ${path}`);
}

function inCode(root, codes) {
  return {
    'HTTP routes': once([...routesIn(root), ...schemaRoutes(codes)]),
    'Socket messages': once(leaves(codes.socketMessages)),
    'Close codes': once(leaves(codes.closeCodes)),
    'Error codes': once(leaves(codes.errorCodes)),
  };
}

/** The first cells in backticks of the section `## title`. */
function inPage(text, title) {
  const section = text.split(/^## /m).find((each) => each.startsWith(title)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
}

/** What one section lacks and what it tells too much. */
function sectionProblems(title, real, told) {
  const lacking = real.filter((each) => !told.includes(each));
  const invented = told.filter((each) => !real.includes(each));
  return [
    ...lacking.map((each) => `${page}, ${title}: lacks ${each}`),
    ...invented.map((each) => `${page}, ${title}: tells of ${each}, which is not in the code`),
  ];
}

/** The page names the version that pages and server speak. */
function versionProblems(text, { protocolVersion }) {
  if (protocolVersion === undefined || text.includes(`version is ${protocolVersion}.`)) return [];
  return [`${page}: does not say that the protocol's version is ${protocolVersion}`];
}

export async function checkProtocol(root) {
  const codes = has(root, wire) ? await import(pathToFileURL(join(root, wire)).href) : {};
  const code = inCode(root, codes);
  const counts = sections.map((title) => `${code[title].length} ${title.toLowerCase()}`);
  const looked = counts.join(', ');
  if (!has(root, page)) return { looked, problems: [`${page} is missing`] };
  const text = read(root, page);
  const problems = sections.flatMap((title) =>
    sectionProblems(title, code[title], inPage(text, title)),
  );
  return {
    looked,
    problems: [...problems, ...hiddenRoutes(root), ...versionProblems(text, codes)],
  };
}

if (import.meta.main) await settle('protocol', checkProtocol);
