import { expect, test } from 'vitest';
import { checkShape } from './check-shape.mjs';
import { sample } from './lib/sample.mjs';

const folder = 'shared/src/features/agenda';
const names = ['index', 'commands', 'state', 'decide', 'evolve', 'redact', 'generator'];
const whole = {
  ...Object.fromEntries(names.map((name) => [`${folder}/${name}.ts`, ''])),
  [`${folder}/SPEC.md`]: '',
  [`${folder}/events.ts`]: "export const events = { 'agenda/item-added': 1 };",
  [`${folder}/decide.test.ts`]: '',
  [`${folder}/golden/item-added.1.json`]: '{}',
  'shared/src/meeting/features.ts': "import { agenda } from '../features/agenda/index.ts';",
};

function problemsOf(more, without = []) {
  const files = Object.entries({ ...whole, ...more }).filter(([path]) => !without.includes(path));
  return checkShape(sample(Object.fromEntries(files))).problems;
}

test('a whole feature is fine, with a file more and with its twins', () => {
  const twins = {
    'client/src/features/agenda/index.ts': '',
    'server/src/features/agenda/index.ts': '',
  };
  expect(problemsOf({ [`${folder}/item-order.ts`]: '', ...twins })).toEqual([]);
});

test.each([
  [`${folder}/redact.ts`, 'agenda lacks redact.ts'],
  [`${folder}/generator.ts`, 'agenda lacks generator.ts'],
  [`${folder}/decide.test.ts`, 'agenda has no test'],
  [`${folder}/golden/item-added.1.json`, 'agenda/golden has no item-added.json'],
  ['shared/src/meeting/features.ts', 'shared/src/meeting/features.ts does not mention agenda'],
])('without %s it is not whole', (path, expected) => {
  expect(problemsOf({}, [path])).toEqual([expect.stringContaining(expected)]);
});

test.each([
  [`${folder}/ItemOrder.ts`, 'agenda has a strange ItemOrder.ts'],
  [`${folder}/lib/order.ts`, 'agenda has a strange lib/order.ts'],
  [`${folder}/golden/item-lost.json`, 'item-lost.json belongs to no event'],
  ['client/src/features/agendas/index.ts', 'client/src/features/agendas has no twin'],
  ['server/src/features/agendas/index.ts', 'server/src/features/agendas has no twin'],
])('%s does not belong there', (path, expected) => {
  expect(problemsOf({ [path]: '' })).toEqual([expect.stringContaining(expected)]);
});

test('a tree without features is not fine', () => {
  expect(checkShape(sample({ 'README.md': '' })).problems).toEqual(['no feature found']);
});
