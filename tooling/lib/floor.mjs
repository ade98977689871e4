// What Chromium 87 and iOS 14 do not know. A regular expression with a look-behind or a private
// class member stops the whole script there; a missing method stops it where it is called.
import { parse } from 'acorn';

const youngMethods = new Set([
  'at',
  'findLast',
  'findLastIndex',
  'fromAsync',
  'getSetCookie',
  'groupBy',
  'hasOwn',
  'isWellFormed',
  'randomUUID',
  'showModal',
  'structuredClone',
  'toReversed',
  'toSorted',
  'toSpliced',
  'toWellFormed',
  'withResolvers',
]);

const youngNames = new Set(['structuredClone', 'WeakRef', 'FinalizationRegistry']);

/** Each kind of node that may hold something too young, and what it is then called. */
const suspicions = {
  StaticBlock: () => 'static block',
  PrivateIdentifier: ({ name }) => `private member #${name}`,
  PropertyDefinition: (node) => (node.static ? 'static field' : null),
  Literal: ({ regex }) => (regex ? youngPattern(regex.pattern, regex.flags) : null),
  CallExpression: youngCall,
  NewExpression: youngCall,
};

function youngPattern(pattern, flags) {
  if (/\(\?<[=!]/.test(pattern)) return `look-behind in /${pattern}/`;
  return /[dv]/.test(flags) ? `flag of /${pattern}/${flags}` : null;
}

function youngCall({ callee, arguments: given }) {
  if (callee.type === 'Identifier' && youngNames.has(callee.name)) return `${callee.name}()`;
  if (callee.type === 'Identifier' && callee.name === 'RegExp') {
    return youngPattern(textOf(given[0]), textOf(given[1]));
  }
  const method = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : '';
  return youngMethods.has(method) ? `.${method}()` : null;
}

/** Builders write strings as templates, and look-behinds as strings. */
function textOf(node) {
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw).join('');
  return String(node?.value ?? '');
}

function* nodesOf(node) {
  if (typeof node?.type === 'string') yield node;
  for (const child of Object.values(node ?? {})) {
    if (child !== null && typeof child === 'object') yield* nodesOf(child);
  }
}

/** Names of what is too young in a script, each once. */
export function youngInScript(source) {
  let tree;
  try {
    tree = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  } catch (error) {
    return [`syntax (${String(error)})`];
  }
  const found = new Set();
  for (const node of nodesOf(tree)) found.add(suspicions[node.type]?.(node) ?? '');
  if (tree.body.some(waitsAtTop)) found.add('await at the top');
  found.delete('');
  return [...found];
}

function waitsAtTop(statement) {
  return (
    statement.type === 'ExpressionStatement' && statement.expression.type === 'AwaitExpression'
  );
}

const youngStyles = {
  ':has()': /:has\(/,
  ':is() or :where()': /:(is|where)\(/,
  'a list in :not()': /:not\([^()]*,/,
  ':focus-visible in a list of selectors': /,[^{}]*:focus-visible|:focus-visible[^{}]*,[^{}]*\{/,
  '@container': /@container|container-type:/,
  '@layer': /@layer/,
  '@property or @scope': /@(property|scope)\b/,
  'dvh, svh, lvh': /\d(dvh|svh|lvh|dvw|svw|lvw)\b/,
  'color-mix() or oklch()': /(color-mix|oklch|oklab|lch|lab|light-dark)\(/,
  'aspect-ratio': /[{;]aspect-ratio:/,
  inset: /[{;]inset:/,
  'translate, rotate, scale': /[{;](translate|rotate|scale):/,
  nesting: /&/,
  'a range in @media': /@media[^{]*[<>]/,
};

/** Names of what is too young in a style sheet; inside @supports anything goes. */
export function youngInStyle(source) {
  const plain = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/url\([^)]*\)|"[^"]*"/g, '')
    .replace(/\s*([{};:,])\s*/g, '$1')
    .replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return Object.keys(youngStyles).filter((name) => youngStyles[name].test(plain));
}
