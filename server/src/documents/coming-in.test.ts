import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { randomId } from '../meetings/random-id.ts';
import { Drafting } from '../testing/drafting.ts';
import { onlooker, resident, staff } from '../testing/hall.ts';
import { editFrame, forge, say } from '../testing/intruder.ts';
import { until, Writer } from '../testing/writer.ts';

let drafting: Drafting;

beforeEach(async () => {
  drafting = await Drafting.begin();
});

afterEach(() => drafting.close());

/** Status with which the upgrade was refused; 101 where it went through. */
function upgrade(path: string, origin: string): Promise<number> {
  const socket = new WebSocket(`${drafting.hall.url.replace('http', 'ws')}${path}`, { origin });
  return new Promise((resolve) => {
    socket.on('error', () => {});
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
  });
}

test('A wrong origin and a path that is none end before the upgrade', async () => {
  const { url } = drafting.hall;
  const path = `/collab/${drafting.desk().document}?meeting=${drafting.meeting}&schema=2`;
  expect(await upgrade(path, url)).toBe(101);
  expect(await upgrade(path, 'https://elsewhere.example')).toBe(403);
  for (const wrong of [
    '/collab/',
    '/collab/x',
    `/collab/${drafting.draftId}`,
    `/collab/${drafting.draftId}.0`,
    `/collab/${drafting.draftId}.1/x`,
    '/collab/%',
  ]) {
    expect([wrong, await upgrade(wrong, url)]).toEqual([wrong, 404]);
  }
});

test('Whoever may not come in is told so once and for all', async () => {
  const { draftId, meeting } = drafting;
  const page = (
    desk: Partial<ReturnType<Drafting['desk']>>,
    device = drafting.device(staff()),
    params = {},
  ) => drafting.keep(new Writer({ ...drafting.desk(), ...desk }, device, params));
  expect(await drafting.openOn(null).closed()).toBe(4401);
  expect(await drafting.open(null).closed()).toBe(4403);
  expect(await page({ document: `${draftId}.2` }).closed()).toBe(4404);
  expect(await page({ document: `${randomId<'draft'>()}.1` }).closed()).toBe(4404);
  expect(await page({ meeting: randomId<'meeting'>() as unknown as typeof meeting }).closed()).toBe(
    4404,
  );
  expect(await page({}, undefined, { schema: '1' }).closed()).toBe(4426);
  expect(await page({}, undefined, { schema: 'x' }).closed()).toBe(4400);
  expect(await page({}, undefined, { token: 'abc' }).closed()).toBe(4400);
  expect(await page({}, undefined, { seat: randomId<'seat'>() }).closed()).toBe(4403);
});

test('A draft that only staff may read is closed to everybody else', async () => {
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/withhold-draft',
    draft: drafting.draftId,
  });
  expect(await drafting.open(onlooker('participant')).closed()).toBe(4403);
  expect((await drafting.open().inStep()).lines).toEqual(['']);
});

test('A reader who writes is sent away, and what it wrote is nowhere', async () => {
  const writer = await drafting.open().inStep();
  writer.type('正文');
  await writer.saved();
  const reader = await drafting.open(resident(randomId<'seat'>())).inStep();
  reader.type('我也要写');
  expect(await reader.closed()).toBe(4403);
  writer.type('继续');
  await writer.saved();
  expect((await drafting.open().inStep()).text).toBe('正文继续');
});

test('A seat that was admitted writes; dismissed it is out at once', async () => {
  const { seat, standing } = await drafting.admitted();
  const page = await drafting.open(standing).inStep();
  page.type('居民的话。');
  await page.saved();
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/dismiss-writer',
    draft: drafting.draftId,
    seat,
  });
  say(page, editFrame(forge(page, (doc) => doc.getXmlFragment('text').delete(0, 1))));
  expect(await page.closed()).toBe(4403);
  expect((await drafting.open().inStep()).text).toBe('居民的话。');
});

test('Somebody who is admitted while reading comes back by itself and may write', async () => {
  const { seat, standing } = await drafting.admitted();
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/dismiss-writer',
    draft: drafting.draftId,
    seat,
  });
  const page = await drafting.open(standing).inStep();
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/admit-writer',
    draft: drafting.draftId,
    seat,
  });
  await until(() => !page.provider.wsconnected);
  await page.inStep();
  page.type('现在可以了');
  await page.saved();
  expect(page.closedWith).toBeNull();
});

test('Whoever loses the meeting loses the text in the same moment', async () => {
  const device = drafting.device(staff());
  const page = await drafting.openOn(device).inStep();
  drafting.hall.doors.admit(device, drafting.meeting, null);
  page.type('还写');
  expect(await page.closed()).toBe(4403);
  expect((await drafting.open().inStep()).text).toBe('');
});

test('The consensus text is closed with the meeting', async () => {
  const page = await drafting.open().inStep();
  page.type('写到散会。');
  await page.saved();
  await drafting.hall.must(drafting.meeting, { type: 'life/close-meeting', despite: 1 });
  expect(await page.closed()).toBe(4409);
  const reader = await drafting.open(onlooker('participant')).inStep();
  expect(reader.text).toBe('写到散会。');
});

test('A page that floods is sent away', async () => {
  await drafting.close();
  const few = { perSecond: 10, burst: 50 };
  drafting = await Drafting.begin({
    lineLimits: { frames: few, bytes: { perSecond: 1e6, burst: 1e6 }, lines: 5 },
  });
  const page = await drafting.open().inStep();
  for (let i = 0; i < 80; i++) page.type('洪');
  expect(await page.closed()).toBe(4429);
});
