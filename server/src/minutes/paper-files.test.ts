import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { doorApi } from '@haoshangliang/shared/wire';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../testing/lift-door.ts';

let door: LiftDoor;

beforeAll(async () => {
  door = await startLiftDoor();
});

afterAll(() => door.running.close());

const paper = (name: string) => `/api/meetings/${door.meeting}/papers/${name}`;

async function fetched(path: string, browser?: Browser) {
  const cookie = browser === undefined ? {} : { cookie: browser.cookie };
  const response = await fetch(`${door.running.url}${path}`, { headers: cookie });
  return { status: response.status, headers: response.headers, body: await response.bytes() };
}

async function resident(): Promise<Browser> {
  const browser = door.running.browser();
  await browser.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
  return browser;
}

test('the clerk gets it as PDF too, and as a Word document by the same road', async () => {
  const pdf = await fetched(paper('minutes/pdf'), door.clerk.browser);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(strFromU8(pdf.body.slice(0, 5))).toBe('%PDF-');
  expect(pdf.headers.get('content-disposition')).toContain('filename="minutes.pdf"');
  const word = await fetched(paper('minutes/docx'), door.clerk.browser);
  expect(Object.keys(unzipSync(word.body))).toContain('word/document.xml');
  const html = strFromU8((await fetched(`/m/${door.meeting}/minutes`, door.clerk.browser)).body);
  expect(html).toContain(`href="${paper('minutes/pdf')}"`);
}, 60_000);

test('papers and files that do not exist are refused', async () => {
  const { browser } = door.clerk;
  for (const name of ['minutes/exe', 'ballots/pdf', '..%2Fminutes/pdf', 'minutes/pdf?x=1']) {
    expect((await fetched(paper(name), browser)).status).toBe(400);
  }
  expect((await fetched(paper('minutes/pdf'))).status).toBe(401);
  expect((await fetched(paper('minutes/pdf'), await resident())).status).toBe(403);
});

test('a Word file edited outside is read for the clerk; macros and what is too long are told in words', async () => {
  const path = `/api/meetings/${door.meeting}/minutes/outside`;
  const send = async (bytes: Uint8Array, browser: Browser) => {
    const headers = {
      ...{ cookie: browser.cookie, origin: door.running.url },
      'content-type': 'application/octet-stream',
    };
    const sent = { method: 'POST', headers, body: new Blob([new Uint8Array(bytes)]) };
    return (await fetch(`${door.running.url}${path}`, sent)).json();
  };
  const { browser } = door.clerk;
  const { body: word } = await fetched(paper('minutes/docx'), browser);
  expect(await send(word, browser)).toMatchObject({ ok: true, isWhole: true });
  const parts = { ...unzipSync(word), 'word/vbaProject.bin': new Uint8Array(9) };
  expect(await send(zipSync(parts), browser)).toMatchObject({ code: 'word-macros' });
  expect(await send(new Uint8Array(9), browser)).toMatchObject({ code: 'word-other-kind' });
  const long = request(`${door.running.url}${path}`, {
    method: 'POST',
    headers: {
      ...{ cookie: browser.cookie, origin: door.running.url },
      ...{ 'content-type': 'application/octet-stream', 'content-length': 100 * 1024 * 1024 },
    },
  });
  long.flushHeaders();
  const [answer] = (await once(long, 'response')) as [IncomingMessage];
  expect(await json(answer)).toMatchObject({ code: 'word-too-large' });
  long.destroy();
}, 60_000);
