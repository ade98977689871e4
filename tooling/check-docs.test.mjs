import { expect, test } from 'vitest';
import { checkDocs } from './check-docs.mjs';
import { checkProtocol } from './check-protocol.mjs';
import { checkSize } from './check-size.mjs';
import { sample } from './lib/sample.mjs';

const problemsOf = (files) => checkDocs(sample(files)).problems;

test('paths and links that exist are fine, code blocks and foreign words are passed over', () => {
  const text = [
    'See `docs/privacy.md`, `shared/src/features/<name>/` and [it](docs/privacy.md#one).',
    '`agenda/item-added` and `npm start` and <https://example.org/docs/no.md>',
    '```\n`docs/gone.md`\n```',
  ].join('\n');
  const files = {
    'README.md': text,
    'docs/privacy.md': 'What is kept.',
    'shared/src/features/agenda/index.ts': '',
  };
  expect(problemsOf(files)).toEqual([]);
});

test('a document without a word is found', () => {
  expect(problemsOf({ 'docs/privacy.md': '\n' })).toEqual(['docs/privacy.md is empty']);
});

test.each([
  ['`docs/gone.md`', 'README.md names docs/gone.md'],
  ['`server/src/gone/`', 'README.md names server/src/gone/'],
  ['[gone](docs/gone.md)', 'README.md names docs/gone.md'],
  ['`client/src/features/<name>/`', 'README.md names client/src/features/<name>/'],
])('%s is found', (text, expected) => {
  expect(problemsOf({ 'README.md': text })).toEqual([expect.stringContaining(expected)]);
});

test.each([
  [['0001-a', '0003-b'], '0002 expected, 0003 found'],
  [['0001-a', '0001-b'], '0002 expected, 0001 found'],
  [['0001-a', 'b'], 'not named NNNN-title.md'],
])('decisions %s are found', (names, expected) => {
  const files = Object.fromEntries(names.map((name) => [`docs/adr/${name}.md`, 'Decided.']));
  expect(problemsOf(files)).toEqual([expect.stringContaining(expected)]);
});

test('a map of more than 150 lines is found', () => {
  expect(problemsOf({ 'ARCHITECTURE.md': 'x\n'.repeat(151) })).toHaveLength(1);
  expect(problemsOf({ 'ARCHITECTURE.md': 'x\n'.repeat(150) })).toEqual([]);
});

test('a file of more than 200 lines is found, style sheets too', () => {
  const root = sample({
    'client/src/a.css': '\n\na {}\n'.repeat(67),
    'server/src/b.ts': 'x\n'.repeat(200),
  });
  expect(checkSize(root).problems).toEqual(['client/src/a.css has 201 lines, of 200']);
});

const wire = {
  'shared/src/wire/index.ts': [
    "export const socketMessages = { fromClient: ['join'], fromServer: ['events'] };",
    'export const closeCodes = { notFound: 4404 };',
    "export const errorCodes = ['malformed'];",
  ].join('\n'),
  'server/src/office/routes/people.ts': "office.get('/api/people', list);",
};

function page(...rows) {
  const titles = ['HTTP routes', 'Socket messages', 'Close codes', 'Error codes'];
  return titles.map((title, at) => `## ${title}\n\n${rows[at]}\n`).join('\n');
}

test('a protocol page that tells everything is fine, one that lacks or invents is not', async () => {
  const good = [
    '| `GET /api/people` | x |',
    '| `join` |\n| `events` |',
    '| `4404` |',
    '| `malformed` |',
  ];
  const whole = sample({ ...wire, 'docs/protocol.md': page(...good) });
  expect((await checkProtocol(whole)).problems).toEqual([]);
  const newer = { ...wire };
  newer['shared/src/wire/index.ts'] += '\nexport const protocolVersion = 3;';
  const old = sample({ ...newer, 'docs/protocol.md': `version is 2.\n\n${page(...good)}` });
  expect((await checkProtocol(old)).problems).toEqual([
    "docs/protocol.md: does not say that the protocol's version is 3",
  ]);
  const bad = sample({
    ...wire,
    'docs/protocol.md': page('', good[1], '| `4404` |\n| `4499` |', ''),
  });
  expect((await checkProtocol(bad)).problems).toEqual([
    'docs/protocol.md, HTTP routes: lacks GET /api/people',
    'docs/protocol.md, Close codes: tells of 4499, which is not in the code',
    'docs/protocol.md, Error codes: lacks malformed',
  ]);
  const lines = [
    'for (const act of acts) router.post(pathOf(act), form);',
    'router.get(api.read.path, read);',
  ];
  const secret = sample({
    ...wire,
    'docs/protocol.md': page(...good),
    'server/src/plain.ts': lines.join('\n'),
  });
  expect((await checkProtocol(secret)).problems).toEqual([
    'server/src/plain.ts: router.post(…) names its path in no way that this check can read',
  ]);
});
