import { expect, test } from 'vitest';
import { killAfterCut, killWhenSaved, killWhenSeen } from '../testing/kill-rounds.ts';

// A few rounds here; `pnpm faults --rounds 20` runs as many as it is told.
const rounds = 2;

test('kill -9 in the moment in which a page is told that it is saved loses nothing', async () => {
  const done = await killWhenSaved(rounds);
  expect(done).toMatchObject({ counted: rounds, lost: 0 });
  expect(done.saved).toBeGreaterThan(100);
}, 120_000);

test('kill -9 in the moment in which a page sees what another wrote, not saved yet, loses nothing of it', async () => {
  const done = await killWhenSeen(1);
  expect(done).toMatchObject({ counted: 1, lost: 0 });
  expect(done.saved).toBeGreaterThan(10);
}, 120_000);

test('kill -9 between a cut and its record ends with exactly that cut on record', async () => {
  const done = await killAfterCut(rounds);
  expect(done).toMatchObject({ counted: rounds, lost: 0 });
  expect(done.saved).toBeGreaterThan(10);
}, 120_000);
