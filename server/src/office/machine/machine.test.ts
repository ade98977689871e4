import { statfs } from 'node:fs/promises';
import { copyApi, officeApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstClerk } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;

beforeAll(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

afterAll(() => running.close());

describe('the machine, before a meeting', () => {
  test('says what time it is and how much room there is', async () => {
    const { now, disk } = await clerk.browser.get(officeApi.machine, {});
    expect(now).toBe(running.clock.now());
    const { blocks, bsize } = await statfs(running.config.dataDir);
    expect(disk?.total).toBe(blocks * bsize);
    expect(disk?.free).toBeGreaterThan(0);
    expect(disk?.free).toBeLessThanOrEqual(blocks * bsize);
  });

  test('says when everything was copied last', async () => {
    expect((await clerk.browser.get(officeApi.machine, {})).lastCopyAt).toBeNull();
    const { copy } = await clerk.browser.get(copyApi.makeCopy, {});
    expect((await clerk.browser.get(officeApi.machine, {})).lastCopyAt).toBe(copy.at);
  });

  test('tells nobody who has not signed in, and nothing of where things lie', async () => {
    expect(await running.browser().call(officeApi.machine, {})).toMatchObject({
      code: 'not-signed-in',
    });
    const { body } = await clerk.browser.send(officeApi.machine, {});
    expect(JSON.stringify(body)).not.toContain(running.config.dataDir);
    const unknown = await clerk.browser.send(officeApi.machine, { folder: '/' });
    expect([unknown.status, unknown.body]).toMatchObject([400, { code: 'malformed' }]);
  });
});
