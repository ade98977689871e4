import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Id } from '@haoshangliang/shared/kernel';
import { materialApi, pieceBytes } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newMeeting } from '../../testing/office-people.ts';
import { type PaperDesk, startPaperDesk } from '../../testing/paper-desk.ts';
import { jpeg, pdf } from '../../testing/pictures.ts';

let desk: PaperDesk;
let meeting: PaperDesk['meeting'];

beforeEach(async () => {
  desk = await startPaperDesk();
  ({ meeting } = desk);
});

afterEach(() => desk.running.close());

describe('bringing a file', () => {
  test('a PDF of two pages becomes a material, once, in the name of the account', async () => {
    const file = await desk.begin('pdf', 2);
    const original = pdf(pieceBytes + 500);
    expect(await desk.put(desk.piecePath(file, 0), original.subarray(0, pieceBytes))).toMatchObject(
      { status: 200 },
    );
    expect(await desk.put(desk.piecePath(file, 1), original.subarray(pieceBytes))).toMatchObject({
      status: 200,
    });
    expect(await desk.put(desk.pagePath(file, 1), jpeg())).toMatchObject({ status: 200 });
    expect(await desk.finish(file, 'shown')).toMatchObject({ code: 'file-not-whole' });
    expect(await desk.put(desk.pagePath(file, 2), jpeg({ width: 4 }))).toMatchObject({
      status: 200,
    });
    expect(await desk.finish(file, 'shown')).toMatchObject({ ok: true });
    expect(await desk.finish(file, 'shown')).toMatchObject({ ok: true });
    const bytes = original.length + jpeg().length * 2;
    expect(await desk.materials()).toMatchObject([
      { file, kind: 'pdf', pages: 2, bytes, title: '井道方案' },
    ]);
    const events = await desk.running.hosts.events(meeting, 0);
    expect(events[events.length - 1]).toMatchObject({
      type: 'materials/material-added',
      actor: { account: desk.clerk.account.id },
    });
    expect(await desk.put(desk.pagePath(file, 1), jpeg())).toMatchObject({
      code: 'material-already-added',
    });
  });

  test('the original comes back whole, as something to save and never to open here', async () => {
    const file = await desk.begin('pdf', 1);
    const original = pdf(pieceBytes + 77);
    await desk.put(desk.piecePath(file, 0), original.subarray(0, pieceBytes));
    await desk.put(desk.piecePath(file, 1), original.subarray(pieceBytes));
    const path = `${desk.running.url}/api/office/meetings/${meeting}/files/${file}/original`;
    const response = await fetch(path, { headers: { cookie: desk.clerk.browser.cookie } });
    expect(Buffer.from(await response.bytes()).equals(original)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(path)).status).toBe(401);
    const { cookie } = await desk.resident();
    expect((await fetch(path, { headers: { cookie } })).status).toBe(401);
  });

  test('a refusal of the meeting is the answer, and the file can be added elsewhere', async () => {
    const file = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(file, 1), jpeg());
    const nowhere = {
      meeting,
      file,
      item: '0'.repeat(26) as Id<'agenda-item'>,
      title: '图',
      sight: 'held',
    } as const;
    expect(await desk.clerk.browser.call(materialApi.addMaterial, nowhere)).toMatchObject({
      code: 'item-unknown',
    });
    expect(await desk.finish(file, 'held')).toMatchObject({ ok: true });
    expect(
      await desk.clerk.browser.call(materialApi.beginFile, { meeting, kind: 'picture', pages: 2 }),
    ).toMatchObject({ code: 'picture-has-one-page' });
  });

  test('what never became a material goes after a day, and nothing else', async () => {
    const left = await desk.begin('picture', 1);
    const taken = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(taken, 1), jpeg());
    await desk.finish(taken, 'held');
    desk.running.clock.pass(25 * 3_600_000);
    await desk.begin('picture', 1);
    const rows = await desk.running.storage.tables.db.selectFrom('file').select('id').execute();
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain(taken);
    expect(ids).not.toContain(left);
  });
});

describe('seeing a file', () => {
  test('held back it is for staff; shown, for everybody in the meeting; removed, for staff again', async () => {
    const file = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(file, 1), jpeg());
    const person = await desk.resident();
    expect((await desk.read(desk.clerk.browser, file)).status).toBe(404);
    await desk.finish(file, 'held');
    expect((await desk.read(desk.clerk.browser, file)).status).toBe(200);
    expect((await desk.read(person, file)).status).toBe(404);
    const [material] = await desk.materials();
    if (material === undefined) throw new Error('no material');
    await desk.must({ type: 'materials/show-material', material: material.id });
    const seen = await desk.read(person, file);
    expect(seen.status).toBe(200);
    expect(Buffer.from(seen.bytes).equals(jpeg())).toBe(true);
    expect(seen.headers.get('content-type')).toBe('image/jpeg');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(seen.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(seen.headers.get('cache-control')).toBe('private, no-cache');
    expect((await desk.read(desk.running.browser(), file)).status).toBe(401);
    await desk.must({ type: 'materials/remove-material', material: material.id });
    expect((await desk.read(person, file)).status).toBe(404);
    expect((await desk.read(desk.clerk.browser, file)).status).toBe(200);
  });

  test('a browser that has the page is told so, and a page that is not there is not found', async () => {
    const file = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(file, 1), jpeg());
    await desk.finish(file, 'shown');
    const etag = (await desk.read(desk.clerk.browser, file)).headers.get('etag') ?? '';
    const again = await fetch(`${desk.running.url}/api/meetings/${meeting}/files/${file}/pages/1`, {
      headers: {
        cookie: desk.clerk.browser.cookie,
        'if-none-match': etag,
        'cache-control': 'max-age=0',
      },
    });
    expect(again.status).toBe(304);
    for (const page of ['0', '2', '999'])
      expect((await desk.read(desk.clerk.browser, file, page)).status).toBe(404);
    for (const page of ['x', '-1', '1e1', '1000', '..%2f1'])
      expect((await desk.read(desk.clerk.browser, file, page)).status).toBe(400);
  });

  test('another meeting’s file is found nowhere', async () => {
    const file = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(file, 1), jpeg());
    await desk.finish(file, 'shown');
    const other = await newMeeting(desk.clerk);
    const { browser } = desk.clerk;
    expect((await desk.read(browser, file, 1, other)).status).toBe(404);
    expect(await desk.put(desk.pagePath(file, 1, other), jpeg())).toMatchObject({
      code: 'file-gone',
    });
    const form = { meeting: other, file, item: null, title: '图', sight: 'shown' } as const;
    expect(await browser.call(materialApi.addMaterial, form)).toMatchObject({ code: 'file-gone' });
  });
});

test('a copy of everything holds the papers too', async () => {
  const file = await desk.begin('picture', 1);
  await desk.put(desk.pagePath(file, 1), jpeg());
  await desk.finish(file, 'shown');
  const path = join(desk.running.config.dataDir, 'copy.sqlite');
  await desk.running.storage.copyTo(path);
  const copy = new DatabaseSync(path, { readOnly: true });
  const [row] = copy.prepare('SELECT bytes FROM file_part WHERE file = ?').all(file);
  copy.close();
  expect(Buffer.from(row?.['bytes'] as Uint8Array).equals(jpeg())).toBe(true);
});
