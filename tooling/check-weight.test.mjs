import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { unknownNames, weighBudget } from './check-weight.mjs';
import { sample } from './lib/sample.mjs';

/** Weighs so much, gzipped, give or take one in a hundred: chance cannot be pressed together. */
const heavy = (kilobytes) => randomBytes(kilobytes * 1000).toString('base64');

const words = (language, ...names) => names.map((name) => `src/i18n/${language}/${name}.json`);
const budget = { name: 'room', page: 'page.html', next: ['room.tsx'], laterWords: ['editor'] };

/** A page of 10 kB and its room of 20, with words of 4 and 6 and an editor of 100 that is fetched when somebody writes. */
function build(changes = {}) {
  const later = [...words('en', 'room', 'editor'), ...words('zh-CN', 'room', 'editor')];
  const chunks = {
    'page.html': { file: 'page.js', dynamicImports: ['room.tsx', ...later] },
    'room.tsx': { file: 'room.js', imports: ['page.html'], dynamicImports: ['editor.ts'] },
    'editor.ts': { file: 'editor.js', imports: ['room.tsx'] },
    ...Object.fromEntries(later.map((name) => [name, { file: `${name}.js` }])),
    ...changes,
  };
  const [english] = words('en', 'room');
  const [chinese] = words('zh-CN', 'room');
  const sizes = {
    'page.html': 10,
    'room.tsx': 20,
    'editor.ts': 100,
    [`${english}`]: 4,
    [`${chinese}`]: 6,
  };
  const files = Object.entries(chunks).map(([name, { file }]) => [
    `client/dist/${file}`,
    heavy(sizes[name] ?? 50),
  ]);
  return { root: sample(Object.fromEntries(files)), chunks };
}

const weigh = ({ root, chunks }, what = budget) => Math.round(weighBudget(root, chunks, what));

test('a room weighs its page, its own part and the words of the language that has most to say', () => {
  expect(weigh(build(), { ...budget, next: [], laterWords: ['room', 'editor'] })).toBe(10);
  expect(weigh(build())).toBe(36);
});

test('words count unless they are known to come later', () => {
  expect(weigh(build(), { ...budget, laterWords: [] })).toBeGreaterThan(80);
});

test('what is fetched on demand counts as soon as it comes at once', () => {
  const onDemand = build();
  const atOnce = build({
    'room.tsx': { file: 'room.js', imports: ['page.html', 'editor.ts'] },
  });
  expect(weigh(onDemand)).toBe(36);
  expect(weigh(atOnce)).toBeGreaterThan(130);
});

test('a budget that names what is not there is found', () => {
  const { chunks } = build();
  expect(unknownNames(chunks, budget)).toEqual([]);
  expect(unknownNames(chunks, { ...budget, next: ['hall.tsx'], laterWords: ['votes'] })).toEqual([
    'room tells of hall.tsx, which page.html does not load',
    'room tells of votes, which page.html does not load',
  ]);
});
