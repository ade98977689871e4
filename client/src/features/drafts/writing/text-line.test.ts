// @vitest-environment node
import 'fake-indexeddb/auto';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { getIn } from '@haoshangliang/shared/kernel';
import { closeCodes } from '@haoshangliang/shared/wire';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hanging, takeOut, write } from '../../../testing/shared-text.ts';
import { patience, startTextMeeting, type TextMeeting } from '../../../testing/text-meeting.ts';
import { giveBackLeft } from './left-texts.ts';
import { LostTexts } from './lost-texts.ts';
import { linesOfPlaces } from './places.ts';
import { TextLine } from './text-line.ts';
import { UnsentShelf } from './unsent-shelf.ts';

let meeting: TextMeeting;
const closing: (() => void)[] = [];

beforeAll(async () => {
  meeting = await startTextMeeting();
}, 60_000);

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

afterAll(() => meeting.server.remove());

const shelf = new UnsentShelf();
const givenBack: string[] = [];

async function opened(draft: DraftId, writer = 'clerk'): Promise<TextLine> {
  const { staff, session, server } = meeting;
  const line = new TextLine({
    ...{ meeting: staff.meeting, draft, epoch: 1, now: session.clock.now, shelf, writer },
    giveBack: async (lines) => void givenBack.push(...lines),
    ...{ origin: server.url, socket: staff.socket },
  });
  closing.push(() => line.destroy());
  await vi.waitFor(() => expect(line.state().step).toBe('open'), patience);
  return line;
}

const textIn = (line: TextLine) => linesOfPlaces(line.fragment, line.fragment.toArray()).join('\n');
const saved = (line: TextLine) =>
  vi.waitFor(() => expect(line.state()).toMatchObject({ step: 'open', unsaved: 0 }), patience);

describe('a text on the real server', () => {
  it('says saved only when the server has said so, and reaches the other page', async () => {
    const draft = await meeting.newDraft('两人同写');
    const one = await opened(draft);
    const two = await opened(draft);
    write(one, '一、采用玻璃井道。');
    expect(one.state().unsaved).toBe(1);
    await saved(one);
    expect(one.state().savedAt).toBeGreaterThan(1_600_000_000_000);
    await vi.waitFor(() => expect(textIn(two)).toBe('一、采用玻璃井道。'), patience);
    expect(two.state().unsaved).toBe(0);
  });

  it('lets nothing in while a word is composed, and everything afterwards', async () => {
    const draft = await meeting.newDraft('拼音');
    const composer = await opened(draft);
    const other = await opened(draft);
    composer.hold.onRelease = () => composer.held.takeIn();
    // However slow the machine is, the word is not done.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    composer.hold.begin(() => false);
    vi.useRealTimers();
    for (const word of ['甲', '乙', '丙']) write(other, word);
    await saved(other);
    const third = await opened(draft);
    await vi.waitFor(() => expect(textIn(third)).toBe('甲乙丙'), patience);
    expect(textIn(composer)).toBe('');
    composer.hold.release();
    expect(textIn(composer)).toBe('甲乙丙');
  });

  it('keeps what is written while the server is gone and brings it when it is back', async () => {
    const draft = await meeting.newDraft('断电');
    const line = await opened(draft);
    write(line, '断电前。');
    await saved(line);
    await meeting.server.kill();
    await vi.waitFor(() => expect(line.state().step).toBe('away'), patience);
    write(line, '断电时。');
    expect(line.state()).toMatchObject({ step: 'away', unsaved: 1 });
    await meeting.server.startAgain();
    await saved(line);
    const later = await opened(draft);
    expect(textIn(later)).toBe('断电前。断电时。');
  }, 60_000);

  it('is told that the text is frozen, and still holds what did not get in', async () => {
    const draft = await meeting.newDraft('定稿');
    const line = await opened(draft);
    write(line, '定稿前。');
    await saved(line);
    line.provider.disconnect();
    write(line, '来不及了。');
    await meeting.freeze(draft);
    line.provider.connect();
    await vi.waitFor(() => expect(line.state().step).toBe('closed'), patience);
    expect(line.state()).toMatchObject({ code: closeCodes.frozen, unsaved: 1 });
    expect(line.unsavedLines()).toEqual(['定稿前。来不及了。']);
    line.giveUp();
    expect(line.state().unsaved).toBe(0);
  });

  it('brings what a page wrote offline in when the next one opens the text, once', async () => {
    const draft = await meeting.newDraft('重新打开页面');
    const line = await opened(draft);
    write(line, '在线写的。');
    await saved(line);
    line.provider.disconnect();
    for (const word of ['离线', '写的', '。']) write(line, word);
    await vi.waitFor(async () => {
      const [left] = await shelf.leftOf(draft);
      expect(left?.lines).toEqual(['在线写的。离线写的。']);
      expect(left?.updates).toHaveLength(3);
    }, patience);
    line.destroy();
    const next = await opened(draft);
    await saved(next);
    await vi.waitFor(async () => expect(await shelf.leftOf(draft)).toEqual([]), patience);
    const third = await opened(draft);
    expect(textIn(third)).toBe('在线写的。离线写的。');
    expect(third.state().unsaved).toBe(0);
  });

  it('takes nothing over that somebody else wrote on the same device', async () => {
    const draft = await meeting.newDraft('共用电脑');
    const line = await opened(draft, 'colleague');
    line.provider.disconnect();
    write(line, '同事写的。');
    await vi.waitFor(async () => expect(await shelf.leftOf(draft)).toHaveLength(1), patience);
    line.destroy();
    const next = await opened(draft, 'clerk');
    expect(textIn(next)).toBe('');
    // Nor is it given back to them when the text is closed.
    const { session } = meeting;
    await giveBackLeft(getIn(session.store.view()!.state.drafts.drafts, draft)!, {
      ...{ session, shelf, lost: new LostTexts(shelf), writer: 'clerk', mayWrite: false },
      isOpenHere: () => false,
    });
    expect(await shelf.leftOf(draft)).toMatchObject([{ writer: 'colleague' }]);
  });

  it('gives back what was written into a paragraph that somebody else took out meanwhile', async () => {
    const { one, two } = await writtenIntoWhatIsGone('整段删去');
    one.provider.connect();
    await saved(one);
    expect(textIn(one)).toBe(textIn(two));
    expect(textIn(one)).not.toContain('分摊');
    expect(givenBack.splice(0)).toEqual(['一层不出资，由二层以上分摊。']);
  });

  it('gives it back where only the next page learns of it, but not what one took out oneself', async () => {
    const { draft, one, two } = await writtenIntoWhatIsGone('重新打开才知道');
    await vi.waitFor(async () => expect(await shelf.leftOf(draft)).toHaveLength(1), patience);
    one.destroy();
    const next = await opened(draft);
    await saved(next);
    expect(textIn(next)).toBe(textIn(two));
    expect(givenBack.splice(0)).toEqual(['一层不出资，由二层以上分摊。']);
    next.provider.disconnect();
    write(next, '写了又删');
    takeOut(next);
    write(next, '留下的');
    next.provider.connect();
    await saved(next);
    expect(textIn(next)).toContain('留下的');
    expect(givenBack).toEqual([]);
  });

  it('gives back what fits nowhere, and holds nothing of it any more', async () => {
    const draft = await meeting.newDraft('接不上');
    const place = { draft, epoch: 1, page: '1', writer: 'clerk' };
    await shelf.put({ ...place, updates: [hanging()], lines: ['接不上的话'] });
    const line = await opened(draft);
    await vi.waitFor(async () => expect(await shelf.leftOf(draft)).toEqual([]), patience);
    expect(givenBack.splice(0)).toEqual(['接不上的话']);
    expect(textIn(line)).toBe('');
    write(line, '照常写。');
    await saved(line);
  });
});

/** One writes on without a line while the other takes the paragraph out. */
async function writtenIntoWhatIsGone(title: string) {
  const draft = await meeting.newDraft(title);
  const [one, two] = [await opened(draft), await opened(draft)];
  write(one, '一层不出资');
  await vi.waitFor(() => expect(textIn(two)).toBe('一层不出资'), patience);
  await saved(one);
  one.provider.disconnect();
  write(one, '，由二层以上分摊。');
  takeOut(two);
  await saved(two);
  return { draft, one, two };
}
