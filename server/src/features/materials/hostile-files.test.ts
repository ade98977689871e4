import { pieceBytes } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byAccount, sendAll } from '../../office/meetings/office-hand.ts';
import { type PaperDesk, startPaperDesk } from '../../testing/paper-desk.ts';
import { jpeg, pdf } from '../../testing/pictures.ts';

let desk: PaperDesk;
let meeting: PaperDesk['meeting'];

beforeEach(async () => {
  desk = await startPaperDesk();
  ({ meeting } = desk);
});

afterEach(() => desk.running.close());

describe('made to hurt', () => {
  test.each([
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a picture with a script behind it',
      jpeg({ behind: Buffer.from('<script>alert(1)</script>') }),
    ],
    ['a picture of a size no phone can hold', jpeg({ width: 60_000, height: 60_000 })],
    ['a picture without pixels', jpeg({ width: 0 })],
    ['nothing', Buffer.alloc(0)],
  ])('%s is no page', async (_, bytes) => {
    const file = await desk.begin('picture', 1);
    const answer = await desk.put(desk.pagePath(file, 1), bytes);
    expect(['picture-unreadable', 'malformed']).toContain(answer.code);
    expect(await desk.finish(file, 'shown')).toMatchObject({ code: 'file-not-whole' });
  });

  test('a PDF is one from its first byte to its last', async () => {
    const file = await desk.begin('pdf', 1);
    await desk.put(desk.pagePath(file, 1), jpeg());
    expect(await desk.put(desk.piecePath(file, 0), Buffer.from('MZ\u0090'))).toMatchObject({
      code: 'pdf-unreadable',
    });
    expect(await desk.put(desk.piecePath(file, 0), Buffer.from('%PDF-1.7 cut off'))).toMatchObject({
      status: 200,
    });
    expect(await desk.finish(file, 'held')).toMatchObject({ code: 'file-not-whole' });
    expect(await desk.put(desk.piecePath(file, 60), pdf())).toMatchObject({
      code: 'file-too-large',
    });
    expect(await desk.put(desk.piecePath(file, 1), Buffer.alloc(pieceBytes + 1))).toMatchObject({
      code: 'malformed',
    });
  });

  test('too many bytes, another kind of body, other pages than begun', async () => {
    const file = await desk.begin('picture', 1);
    expect(await desk.put(desk.pagePath(file, 1), Buffer.alloc(3 * 1024 * 1024))).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect(
      await desk.put(desk.pagePath(file, 1), jpeg(), { 'content-type': 'image/svg+xml' }),
    ).toMatchObject({
      status: 400,
    });
    expect(
      await desk.put(desk.pagePath(file, 1), Buffer.from('{}'), {
        'content-type': 'application/json',
      }),
    ).toMatchObject({ status: 400 });
    expect(await desk.put(desk.piecePath(file, 0), pdf())).toMatchObject({ status: 400 });
    for (const page of [0, 2, 201])
      expect((await desk.put(desk.pagePath(file, page), jpeg())).status).toBe(400);
  });

  test('nobody but staff of the meeting brings anything', async () => {
    const file = await desk.begin('picture', 1);
    const person = await desk.resident();
    expect(await desk.put(desk.pagePath(file, 1), jpeg(), { browser: person })).toMatchObject({
      status: 401,
    });
    expect(
      await desk.put(desk.pagePath(file, 1), jpeg(), { browser: desk.running.browser() }),
    ).toMatchObject({
      status: 401,
    });
    expect(await desk.finish(file, 'shown', person)).toMatchObject({ code: 'not-signed-in' });
    const foreign = await desk.put(desk.pagePath(file, 1), jpeg(), {
      origin: 'http://evil.example',
    });
    expect(foreign.status).toBe(403);
  });

  test('a page cannot name a file: the command is the house’s own', async () => {
    const command = {
      type: 'materials/add-material',
      item: null,
      file: await desk.begin('picture', 1),
      kind: 'picture',
      pages: 1,
      bytes: 1,
      title: '图',
      sight: 'shown',
    } as const;
    expect(
      await sendAll(desk.running.hosts, meeting, byAccount(desk.clerk.account.id), [command]),
    ).toMatchObject({ code: 'not-allowed' });
  });
});
