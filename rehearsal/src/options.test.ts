import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const account = { REHEARSAL_LOGIN: 'clerk', REHEARSAL_PASSWORD: 'secret' };

test('a case alone is played on a server of its own', () => {
  expect(readOptions(['a.json', '--out', 'x', '--keep'], {})).toEqual({
    caseFile: 'a.json',
    door: null,
    keep: true,
    out: 'x',
  });
});

test('a running server is entered by its link or with an account', () => {
  const link = 'http://10.0.0.2:3000/office/setup#tokentokentoken';
  expect(readOptions(['a.json', '--url', link], {})).toMatchObject({
    door: {
      url: 'http://10.0.0.2:3000',
      setUpToken: 'tokentokentoken',
      account: null,
      stays: true,
    },
  });
  expect(readOptions(['a.json', '--url', 'http://10.0.0.2:3000/'], account)).toMatchObject({
    door: { setUpToken: null, account: { login: 'clerk', password: 'secret' } },
  });
});

test.each([
  [[]],
  [['a.json', 'b.json']],
  [['a.json', '--loud']],
  [['a.json', '--url', 'ftp://x']],
  [['a.json', '--url', 'http://10.0.0.2:3000']],
])('%j is answered with a sentence', (args) => {
  expect(readOptions(args, {})).toEqual(expect.any(String));
});
