import { wordsApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith } from '../../testing/files-with.ts';
import { type PaperDesk, startPaperDesk } from '../../testing/paper-desk.ts';
import { jpeg, pdf } from '../../testing/pictures.ts';

let desk: PaperDesk;
let meeting: PaperDesk['meeting'];

beforeEach(async () => {
  desk = await startPaperDesk();
  ({ meeting } = desk);
});

afterEach(() => desk.running.close());

test('erased on request, the file and the pictures of its pages are in no file of the server’s any more', async () => {
  const file = await desk.begin('pdf', 1);
  const original = pdf(9000);
  original.write('只在这份材料里的病历摘要', 4000);
  await desk.put(desk.piecePath(file, 0), original);
  const page = jpeg({ width: 1234, height: 987 });
  await desk.put(desk.pagePath(file, 1), page);
  await desk.finish(file, 'shown');
  const [material] = await desk.materials();
  const { browser } = desk.clerk;
  const ask = { meeting, what: { material: material!.id } };
  expect(await holding('病历摘要')).not.toEqual([]);
  expect(await holding(page)).not.toEqual([]);
  expect(await browser.get(wordsApi.eraseWords, { ...ask, sure: false })).toMatchObject({
    events: 1,
  });
  expect((await desk.read(browser, file)).status).toBe(200);
  expect(await browser.get(wordsApi.eraseWords, { ...ask, sure: true })).toMatchObject({
    events: 1,
  });
  expect((await desk.read(browser, file)).status).toBe(404);
  expect(await desk.materials()).toMatchObject([{ file, title: null }]);
  expect(await holding('病历摘要', page)).toEqual([]);
  expect(await browser.call(wordsApi.eraseWords, { ...ask, sure: true })).toMatchObject({
    code: 'not-found',
  });
});

const holding = (...parts: readonly (string | Buffer)[]) =>
  filesWith(desk.running.config.dataDir, parts);
