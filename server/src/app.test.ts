import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { meetingApi, officeApi, sessionApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { readConfig } from './config.ts';
import { Browser } from './testing/browser.ts';
import { addItem } from './testing/hall.ts';
import { password, plan } from './testing/office-people.ts';
import { Person } from './testing/person.ts';

let home: string;
let app: App;
let url: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-app-'));
  const places = { DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys') };
  const config = readConfig({ ...places, PORT: '0', LOG_LEVEL: 'silent' });
  app = await createApp(config, { clientFolder: join(home, 'no-client') });
  url = `http://127.0.0.1:${await app.listen()}`;
});

afterEach(async () => {
  await app.close();
  await rm(home, { recursive: true });
});

async function clerkWithMeeting() {
  const browser = new Browser(url, app.office.devices);
  await browser.get(sessionApi.setUp, {
    token: (await app.office.setUpToken()) ?? '',
    office: { name: '仓后街社区', level: 'community' },
    account: { login: 'clerk', name: '小周', password },
  });
  const { offices } = await browser.get(officeApi.listOffices, {});
  const { meeting } = await browser.get(meetingApi.createMeeting, {
    office: offices[0]!.id,
    template: 'community-council',
    mark: 'real',
    ...plan,
  });
  return { browser, meeting };
}

async function pageOf(browser: Browser): Promise<Person> {
  const device = await browser.device();
  return new Person(url, device).connect({ extraHeaders: { cookie: browser.cookie, origin: url } });
}

test('the clerk who made a meeting opens it and steers it, by nothing but the cookie', async () => {
  const { browser, meeting } = await clerkWithMeeting();
  const page = await pageOf(browser);
  expect(await page.join(meeting)).toMatchObject({ ok: true, viewer: { audience: 'staff' } });
  const before = page.state!.agenda.items.size;
  expect(await page.send({ type: 'life/open-meeting' })).toMatchObject({ ok: true });
  const added = await page.send(addItem('临时增加一项'));
  expect(added).toMatchObject({ ok: true });
  if (added.ok) await page.until(added.seq);
  const titles = valuesOf(page.state!.agenda.items).map(({ title }) => title);
  expect(titles).toHaveLength(before + 1);
  expect(titles).toContain('临时增加一项');
  page.close();
});

test('who signs out is out of the room at once', async () => {
  const { browser, meeting } = await clerkWithMeeting();
  const page = await pageOf(browser);
  await page.join(meeting);
  const told = new Promise((resolve) => page.socket.once('rejoin', resolve));
  await browser.get(sessionApi.signOut, {});
  expect(await told).toEqual({ meeting });
  expect(await page.join(meeting)).toEqual({ ok: false, code: 'not-admitted' });
  expect(await page.send(addItem('不该有'))).toEqual({ ok: false, code: 'not-admitted' });
  page.close();
});

test('a stranger is not admitted', async () => {
  const { meeting } = await clerkWithMeeting();
  const stranger = new Browser(url, app.office.devices);
  await stranger.call(sessionApi.me, {});
  const page = await new Person(url, 'x' as never).connect({ extraHeaders: { origin: url } });
  expect(await page.join(meeting)).toEqual({ ok: false, code: 'not-signed-in' });
  page.close();
});
