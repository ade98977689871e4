import { expect, test } from 'vitest';
import { InTurn } from './in-turn.ts';

test('one key is worked on by one at a time, in order, also behind work that fails', async () => {
  const inTurn = new InTurn();
  const told: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn.run('a', async () => {
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
  const inTurn = new InTurn();
  const held = Promise.withResolvers<string>();
  const waiting = inTurn.run('a', () => held.promise);
  expect(await inTurn.run('b', async () => 'b')).toBe('b');
  held.resolve('a');
  expect(await waiting).toBe('a');
  expect(await inTurn.run('a', async () => 'again')).toBe('again');
});
