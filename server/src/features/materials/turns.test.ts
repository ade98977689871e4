import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('one key is worked on by one at a time, in order, also behind work that fails', async () => {
  const turns = new Turns<string>();
  const told: string[] = [];
  const work = (name: string, fails = false) =>
    turns.take('a', async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const answers = await Promise.allSettled([work('first'), work('second', true), work('third')]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(told).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('another key does not wait, and one that was over begins at once', async () => {
  const turns = new Turns<string>();
  const held = Promise.withResolvers<string>();
  const waiting = turns.take('a', () => held.promise);
  expect(await turns.take('b', async () => 'b')).toBe('b');
  held.resolve('a');
  expect(await waiting).toBe('a');
  expect(await turns.take('a', async () => 'again')).toBe('again');
});
