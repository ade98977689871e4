import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeyGone, VoteKeys } from './vote-keys.ts';

test('where the whole folder of the keys is gone, a key is gone and counts as destroyed', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'haoshangliang-keys-')), 'keys');
  const keys = new VoteKeys(folder);
  const publicKey = keys.publicKey('box');
  await keys.keep();
  expect(await keys.read('box', publicKey)).toHaveLength(32);
  await rm(folder, { recursive: true });
  await expect(keys.read('box', publicKey)).rejects.toThrow(KeyGone);
  await expect(keys.destroy('box')).resolves.toBeUndefined();
  // The next vote has a key again.
  const next = keys.publicKey('next');
  await keys.keep();
  expect(await keys.read('next', next)).toHaveLength(32);
});
