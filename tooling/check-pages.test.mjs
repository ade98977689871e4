import { expect, test } from 'vitest';
import { youngInScript, youngInStyle } from './lib/floor.mjs';

test.each([
  'const a = b?.c ?? 1;',
  'let a; a ??= 1_000;',
  'class A { b = 1; }',
  'const later = async () => { await import("./x.js"); };',
  '/(?:a)(?=b)/u.test(c.at);',
])('%s runs on the oldest phones', (source) => {
  expect(youngInScript(source)).toEqual([]);
});

test.each([
  ['class A { #b = 1; }', 'private member #b'],
  ['class A { static b = 1; }', 'static field'],
  ['class A { static { f(); } }', 'static block'],
  ['/(?<!a)b/.test(c);', 'look-behind in /(?<!a)b/'],
  ['new RegExp("(?<=a)b");', 'look-behind in /(?<=a)b/'],
  ['new RegExp(`(?<!a)b`, `u`);', 'look-behind in /(?<!a)b/'],
  ['/a/d.exec(c);', 'flag of /a/d'],
  ['await f();', 'await at the top'],
  ['list.at(-1);', '.at()'],
  ['Object.hasOwn(a, "b");', '.hasOwn()'],
  ['structuredClone(a);', 'structuredClone()'],
  ['using a = b();', 'syntax'],
])('%s does not', (source, expected) => {
  expect(youngInScript(source)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  'a{display:flex;gap:8px}a:focus-visible{outline:0}',
  'a{height:100vh}@supports (height:1dvh){a{height:100dvh}b{color:red}}',
  'a{width:min(1px,2px);padding:env(safe-area-inset-bottom)}@media (min-width:3px){a{top:0}}',
  'a{background:url("x?a&b.png")}',
])('%s shows on the oldest phones', (source) => {
  expect(youngInStyle(source)).toEqual([]);
});

test.each([
  ['a:has(b){top:0}', ':has()'],
  ['a:is(b,c){top:0}', ':is() or :where()'],
  ['a:hover,a:focus-visible{top:0}', ':focus-visible in a list of selectors'],
  ['@container (min-width:1px){a{top:0}}', '@container'],
  ['a{height:100dvh}', 'dvh, svh, lvh'],
  ['a{color:color-mix(in srgb,red,blue)}', 'color-mix() or oklch()'],
  ['a{aspect-ratio:1}', 'aspect-ratio'],
  ['a { inset : 0 }', 'inset'],
  ['a{&:hover{top:0}}', 'nesting'],
  ['@media (width>=3px){a{top:0}}', 'a range in @media'],
])('%s does not', (source, expected) => {
  expect(youngInStyle(source)).toEqual([expected]);
});
