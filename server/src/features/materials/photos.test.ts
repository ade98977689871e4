import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { type Id, type Right, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { materialApi, wordsApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { type PaperDesk, startPaperDesk } from '../../testing/paper-desk.ts';
import { cameraData, jpeg } from '../../testing/pictures.ts';

let desk: PaperDesk;
let draft: DraftId;

const state = async () => {
  const found = await desk.running.hosts.state(desk.meeting);
  if (found === null) throw new Error('no meeting');
  return found;
};

/** What the clerk does at the desk, leading and recording. */
async function press(...commands: readonly MeetingCommand[]): Promise<void> {
  const rights: ReadonlySet<Right> = new Set<Right>(['moderate', 'record']);
  const actor = { seat: null, account: desk.clerk.account.id, for: null };
  for (const command of commands) {
    const request = { sender: 'test', id: randomId<'command'>(), madeAt: null, command };
    const answer = await desk.running.hosts.execute(desk.meeting, { ...request, actor, rights });
    if (!answer.ok) throw new Error(answer.code);
  }
}

beforeAll(async () => {
  desk = await startPaperDesk();
  const form = { kind: 'consensus', item: null, title: '意见稿', readers: 'participants' } as const;
  await press({ type: 'life/open-meeting' }, { type: 'drafts/create-draft', ...form });
  const [text] = valuesOf((await state()).drafts.drafts);
  if (text === undefined) throw new Error('no text');
  draft = text.id;
  await press({ type: 'drafts/freeze-draft', draft });
  while (valuesOf((await state()).drafts.drafts)[0]?.status !== 'frozen')
    await new Promise((resolve) => setTimeout(resolve, 2));
});

afterAll(() => desk.running.close());

async function begin(): Promise<Id<'file'>> {
  const { meeting, clerk } = desk;
  const form = { meeting, kind: 'picture', pages: 1, photo: true } as const;
  return (await clerk.browser.get(materialApi.beginFile, form)).file;
}

function formOf(file: Id<'file'>, version = 1, title = '签字页照片') {
  const about = { kind: 'sheet', draft, version } as const;
  return { meeting: desk.meeting, file, about, title };
}

const attach = (...form: Parameters<typeof formOf>) =>
  desk.clerk.browser.call(materialApi.attachPhoto, formOf(...form));

async function attached(picture: Buffer) {
  const file = await begin();
  await desk.put(desk.pagePath(file, 1), picture);
  expect(await attach(file)).toMatchObject({ ok: true });
  const photo = (await state()).photos.photos.find((each) => each.file === file);
  if (photo === undefined) throw new Error('no photo');
  return photo;
}

describe('a photo of signed paper', () => {
  test('[PH2] [PH3] is in the record with the hash of what is stored, once, in the name of who brought it', async () => {
    const picture = jpeg({ width: 300 });
    const { file, hash, title } = await attached(picture);
    expect(await attach(file, 1, '改过的名称')).toMatchObject({ ok: true });
    expect(await attach(file, 2)).toMatchObject({ code: 'photo-already-attached' });
    expect((await state()).photos.photos.filter((each) => each.file === file)).toHaveLength(1);
    expect(title).toBe('签字页照片');
    const seen = await desk.read(desk.clerk.browser, file);
    expect(createHash('sha256').update(seen.bytes).digest('hex')).toBe(hash);
    const events = await desk.running.hosts.events(desk.meeting, 0);
    const { account } = desk.clerk;
    expect(events[events.length - 1]).toMatchObject({
      ...{ type: 'photos/photo-attached', actor: { account: account.id }, data: { hash } },
    });
    expect(await desk.put(desk.pagePath(file, 1), jpeg())).toMatchObject({ status: 409 });
  });

  test('[PH2] another picture sent at the same moment comes before it or is refused', async () => {
    for (let n = 0; n < 12; n++) {
      const file = await begin();
      await desk.put(desk.pagePath(file, 1), jpeg({ width: 400 }));
      const other = jpeg({ width: 500 + n });
      const putting = () => desk.put(desk.pagePath(file, 1), other);
      const [first, second] = n % 2 === 0 ? [putting(), attach(file)] : [attach(file), putting()];
      await Promise.all([first, second]);
      const { hash } = (await state()).photos.photos.find((each) => each.file === file) ?? {};
      const { bytes } = await desk.read(desk.clerk.browser, file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  });

  test('[PH3] is no material, and a material is no photo: neither goes with the other', async () => {
    const material = await desk.begin('picture', 1);
    await desk.put(desk.pagePath(material, 1), jpeg({ width: 304 }));
    const photo = await begin();
    await desk.put(desk.pagePath(photo, 1), jpeg({ width: 305 }));
    expect(await desk.finish(material, 'shown')).toMatchObject({ ok: true });
    expect(await attach(material)).toMatchObject({ code: 'file-is-material' });
    expect(await attach(photo)).toMatchObject({ ok: true });
    expect(await desk.finish(photo, 'shown')).toMatchObject({ code: 'file-is-photo' });
    const { photos, materials } = await state();
    expect(photos.photos.some(({ file }) => file === material)).toBe(false);
    expect(valuesOf(materials.materials).map(({ file }) => file)).toEqual([material]);
  });

  test('[PH5] is for staff, removed or not', async () => {
    const { file, id: photo } = await attached(jpeg({ width: 301 }));
    const person = await desk.resident();
    expect((await desk.read(person, file)).status).toBe(404);
    const asked = await person.call(materialApi.attachPhoto, formOf(file));
    expect(asked).toMatchObject({ code: 'not-signed-in' });
    await press({ type: 'photos/remove-photo', photo });
    expect((await desk.read(desk.clerk.browser, file)).status).toBe(200);
    expect((await desk.read(person, file)).status).toBe(404);
  });

  test('[PH1] belongs to a text that was frozen, and to nothing else', async () => {
    const file = await begin();
    expect(await attach(file)).toMatchObject({ code: 'file-not-whole' });
    await desk.put(desk.pagePath(file, 1), jpeg());
    expect(await attach(file, 2)).toMatchObject({ code: 'nothing-on-paper' });
  });

  test.each([
    ['where it was taken', jpeg({ before: cameraData })],
    ['a script behind it', jpeg({ behind: Buffer.from('<script>alert(1)</script>') })],
    ['a size that fills any memory', jpeg({ width: 65_000, height: 65_000 })],
    ['HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a page of HTML', Buffer.from('<html></html>')],
  ])('with %s it is refused, and nothing is attached', async (_what, bytes) => {
    const file = await begin();
    expect(await desk.put(desk.pagePath(file, 1), bytes)).toMatchObject({
      code: 'picture-unreadable',
    });
    expect(await attach(file)).toMatchObject({ code: 'file-not-whole' });
  });

  test('of a hundred megabytes it is refused before it is read', async () => {
    const { running, clerk } = desk;
    const sent = request(`${running.url}${desk.pagePath(await begin(), 1)}`, {
      method: 'POST',
      headers: {
        ...{ cookie: clerk.browser.cookie, origin: running.url },
        ...{ 'content-type': 'application/octet-stream', 'content-length': 100 * 1024 * 1024 },
      },
    });
    sent.flushHeaders();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    sent.destroy();
    expect(answer.statusCode).toBe(413);
  });

  test('[PH6] erased on request the picture is gone, and the hash stays', async () => {
    const { file, id: photo, hash } = await attached(jpeg({ width: 302 }));
    const { meeting, clerk } = desk;
    const ask = { meeting, what: { photo }, sure: true };
    expect(await clerk.browser.get(wordsApi.eraseWords, ask)).toMatchObject({ events: 1 });
    expect((await desk.read(clerk.browser, file)).status).toBe(404);
    const left = (await state()).photos.photos.find(({ id }) => id === photo);
    expect(left).toMatchObject({ title: null, hash });
  });

  test('[PH6] the picture goes also where the event that attached it is named', async () => {
    const { file, id: photo } = await attached(jpeg({ width: 306 }));
    const { file: other } = await attached(jpeg({ width: 307 }));
    const { meeting, clerk } = desk;
    const events = await desk.running.hosts.events(meeting, 0);
    const seqs = events
      .filter(({ data }) => JSON.stringify(data).includes(photo))
      .map(({ seq }) => seq);
    const ask = (sure: boolean) =>
      clerk.browser.get(wordsApi.eraseWords, { meeting, what: { seqs }, sure });
    expect(await ask(false)).toMatchObject({ events: 1 });
    expect((await desk.read(clerk.browser, file)).status).toBe(200);
    expect(await ask(true)).toMatchObject({ events: 1 });
    expect((await desk.read(clerk.browser, file)).status).toBe(404);
    expect((await desk.read(clerk.browser, other)).status).toBe(200);
  });

  test('what was begun and never attached goes after a day, attached ones stay', async () => {
    const { file } = await attached(jpeg({ width: 303 }));
    const left = await begin();
    desk.running.clock.pass(25 * 3_600_000);
    await begin();
    const rows = await desk.running.storage.tables.db.selectFrom('file').select('id').execute();
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain(file);
    expect(ids).not.toContain(left);
  });
});
