// A feature has one name and one shape in every package: seen one, seen all.
import { basename, dirname } from 'node:path';
import { filesIn, has, read } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const features = 'shared/src/features';
const table = 'shared/src/meeting/features.ts';
const required = [
  'SPEC.md',
  'index.ts',
  'commands.ts',
  'events.ts',
  'state.ts',
  'decide.ts',
  'evolve.ts',
  'redact.ts',
  'generator.ts',
];
const allowed = /^(SPEC\.md|[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts|golden\/[a-z0-9.-]+\.json)$/;

function namesBelow(root, folder) {
  const paths = filesIn(root, `${folder}/*/**/*.*`);
  return [...new Set(paths.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
}

/** Event types as the feature's events.ts names them: `'agenda/item-started'`. */
function eventTypes(root, name) {
  const path = `${features}/${name}/events.ts`;
  if (!has(root, path)) return [];
  const types = read(root, path).matchAll(new RegExp(`'${name}/([a-z0-9-]+)'`, 'g'));
  return [...new Set([...types].map((match) => match[1] ?? ''))];
}

function goldenProblems(root, name, golden) {
  const types = eventTypes(root, name);
  const files = golden.map((path) => basename(path, '.json'));
  const belongs = (file, type) => file === type || file.startsWith(`${type}.`);
  const missing = types.filter((type) => !files.some((file) => belongs(file, type)));
  const strange = files.filter((file) => !types.some((type) => belongs(file, type)));
  return [
    ...(types.length === 0
      ? [`${name}/events.ts names no event such as '${name}/thing-done'`]
      : []),
    ...missing.map((type) => `${name}/golden has no ${type}.json for the event ${name}/${type}`),
    ...strange.map((file) => `${name}/golden/${file}.json belongs to no event of ${name}`),
  ];
}

function featureProblems(root, name, mentioned) {
  const folder = `${features}/${name}`;
  const files = filesIn(root, `${folder}/**/*.*`).map((path) => path.slice(folder.length + 1));
  const golden = files.filter((path) => dirname(path) === 'golden');
  return [
    ...required.filter((file) => !files.includes(file)).map((file) => `${name} lacks ${file}`),
    ...files.filter((file) => !allowed.test(file)).map((file) => `${name} has a strange ${file}`),
    ...(files.some((file) => file.endsWith('.test.ts')) ? [] : [`${name} has no test`]),
    ...(mentioned.includes(`/features/${name}/`) ? [] : [`${table} does not mention ${name}`]),
    ...goldenProblems(root, name, golden),
  ];
}

export function checkShape(root) {
  const names = namesBelow(root, features);
  const mentioned = has(root, table) ? read(root, table) : '';
  const problems = names.flatMap((name) => featureProblems(root, name, mentioned));
  for (const side of ['client', 'server']) {
    for (const name of namesBelow(root, `${side}/src/features`)) {
      if (!names.includes(name))
        problems.push(`${side}/src/features/${name} has no twin in shared`);
    }
  }
  if (names.length === 0) problems.push('no feature found');
  return { looked: `${names.length} features`, problems };
}

if (import.meta.main) await settle('shape', checkShape);
