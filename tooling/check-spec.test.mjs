import { expect, test } from 'vitest';
import { checkSpec } from './check-spec.mjs';
import { sample } from './lib/sample.mjs';

const feature = (name) => `shared/src/features/${name}`;

function problemsOf(spec, tests, more = {}) {
  const files = { [`${feature('agenda')}/SPEC.md`]: spec, ...more };
  return checkSpec(sample({ ...files, [`${feature('agenda')}/a.test.ts`]: tests })).problems;
}

test('every rule cited and every citation a rule is fine', () => {
  const tests = "test('[AG1] adds', f);\ntest.each(x)(\n  '[AG2][AG3] moves %s', f);";
  expect(problemsOf('- **AG1** a\n- **AG2** b\n- **AG3** c\n', tests)).toEqual([]);
});

test('a rule nobody cites is found, a comment being no citation', () => {
  const found = problemsOf('- **AG1** a\n- **AG2** b\n', "// test('[AG2] b')\ntest('[AG1] a', f);");
  expect(found).toEqual(['shared/src/features/agenda: no test cites [AG2]']);
});

test('a citation of no rule is found', () => {
  expect(problemsOf('- **AG1** a\n', "test('[AG1][AG9] a', f);")).toEqual([
    'shared/src/features/agenda/a.test.ts cites [AG9], which no SPEC.md has',
  ]);
});

test('a rule twice, letters of another feature and a specification without rules are found', () => {
  const more = {
    [`${feature('votes')}/SPEC.md`]: '- **AG2** x\n',
    [`${feature('zzz')}/SPEC.md`]: 'x',
  };
  const found = problemsOf('- **AG1** a\n- **AG1** b\n', "test('[AG1] [AG2]', f);", more);
  expect(found).toEqual([
    expect.stringContaining('has AG1 twice'),
    expect.stringContaining('uses the letters AG of'),
    expect.stringContaining('has no rules'),
  ]);
});
