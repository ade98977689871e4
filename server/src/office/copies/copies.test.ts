import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyApi, officeApi, sessionApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adjournedCopy, download } from '../../testing/adjourned-copy.ts';
import { password } from '../../testing/office-people.ts';
import { downloadName } from './download-name.ts';

let made: Awaited<ReturnType<typeof adjournedCopy>>;

beforeAll(async () => {
  made = await adjournedCopy();
});

afterAll(() => made.door.running.close());

test('the button makes one file with a name that says what it is, listed beside the others', async () => {
  const { copy, file, headers, door } = made;
  expect(copy).toMatchObject({ why: 'by-hand', at: door.running.clock.now(), bytes: file.length });
  expect(headers.get('cache-control')).toBe('no-store');
  const disposition = headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''/);
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toMatch(
    /^好商量备份-2026090[56]-\d{4}\.db$/,
  );
  const { copies } = await door.clerk.browser.get(copyApi.listCopies, {});
  expect(copies.map(({ why }) => why).sort()).toEqual(['adjourned', 'by-hand']);
});

test('a copy is named by the clock of the meetings, wherever the machine says it is', () => {
  expect(downloadName(Date.parse('2026-12-31T17:05:00Z'))).toBe('好商量备份-20270101-0105.db');
});

test('copies are for accounts of the root alone, and their names lead nowhere else', async () => {
  const { copy } = made;
  const { running, clerk } = made.door;
  const office = (await clerk.browser.get(officeApi.listOffices, {})).offices[0]!.id;
  const below = await clerk.browser.get(officeApi.addOffice, {
    parent: office,
    level: 'community',
    name: '分社区',
  });
  const form = { office: below.office.id, login: 'second', name: '老李', password };
  await clerk.browser.get(officeApi.addAccount, form);
  const second = running.browser();
  await second.get(sessionApi.signIn, { login: 'second', password });
  expect(await second.call(copyApi.listCopies, {})).toMatchObject({ code: 'not-allowed' });
  expect(await second.call(copyApi.makeCopy, {})).toMatchObject({ code: 'not-allowed' });
  expect((await download(running, second, copy.name)).status).toBe(403);
  expect((await download(running, running.browser(), copy.name)).status).toBe(401);
  const missing = 'haoshangliang-20200101T000000000Z.sqlite';
  await writeFile(join(running.config.dataDir, 'copies', 'note.sqlite'), 'x');
  expect((await download(running, clerk.browser, missing)).status).toBe(404);
  for (const name of ['note.sqlite', '..%2Fhaoshangliang.db', '..%2F..%2Fkeys%2Flinks.key', '%00'])
    expect((await download(running, clerk.browser, name)).status).toBe(400);
  const part = await fetch(`${running.url}/api/office/copies/${copy.name}`, {
    headers: { cookie: clerk.browser.cookie, range: 'bytes=0-15' },
  });
  expect(part.status).toBe(206);
  expect(await part.text()).toBe('SQLite format 3\u0000');
});
