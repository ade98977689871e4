// @vitest-environment node
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { closeCodes } from '@haoshangliang/shared/wire';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MeetingSession } from '../../../sync/meeting-session.ts';
import { type RealServer, startRealServer } from '../../../testing/real-server.ts';
import { type Staff, setUpStaff } from '../../../testing/staff.ts';
import { linesOfPlaces } from './places.ts';
import { TextLine } from './text-line.ts';

let server: RealServer;
let staff: Staff;
let session: MeetingSession;
const closing: (() => void)[] = [];
const patience = { timeout: 15_000, interval: 20 };

beforeAll(async () => {
  server = await startRealServer();
  staff = await setUpStaff(server);
  const connection = staff.connect();
  session = new MeetingSession({ meeting: staff.meeting, connection });
  await vi.waitFor(() => expect(session.line()).toBe('connected'), patience);
}, 60_000);

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

afterAll(() => server.remove());

async function newDraft(title: string): Promise<DraftId> {
  const fate = await session.outbox.send(
    { type: 'drafts/create-draft', kind: 'consensus', item: null, title, readers: 'staff' },
    null,
  );
  expect(fate.step).toBe('counted');
  const found = () => valuesOf(session.store.view()!.state.drafts.drafts);
  await vi.waitFor(() => expect(found().some((one) => one.title === title)).toBe(true), patience);
  return found().find((one) => one.title === title)!.id;
}

async function opened(draft: DraftId): Promise<TextLine> {
  const line = new TextLine({
    meeting: staff.meeting,
    draft,
    epoch: 1,
    now: session.clock.now,
    origin: server.url,
    socket: staff.socket,
  });
  closing.push(() => line.destroy());
  await vi.waitFor(() => expect(line.state().step).toBe('open'), patience);
  return line;
}

function write(line: TextLine, text: string): void {
  const block = line.fragment.get(0);
  if (!(block instanceof Y.XmlElement)) throw new Error('The text has no line');
  line.doc.transact(() => {
    if (block.length === 0) block.insert(0, [new Y.XmlText()]);
    const words = block.get(0);
    if (words instanceof Y.XmlText) words.insert(words.length, text);
  });
}

const textIn = (line: TextLine) => linesOfPlaces(line.fragment, line.fragment.toArray()).join('\n');
const saved = (line: TextLine) =>
  vi.waitFor(() => expect(line.state()).toMatchObject({ step: 'open', unsaved: 0 }), patience);

describe('a text on the real server', () => {
  it('says saved only when the server has said so, and reaches the other page', async () => {
    const draft = await newDraft('两人同写');
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
    const draft = await newDraft('拼音');
    const composer = await opened(draft);
    const other = await opened(draft);
    composer.hold.onRelease = () => composer.held.takeIn();
    composer.hold.begin(() => false);
    for (const word of ['甲', '乙', '丙']) write(other, word);
    await saved(other);
    const third = await opened(draft);
    await vi.waitFor(() => expect(textIn(third)).toBe('甲乙丙'), patience);
    expect(textIn(composer)).toBe('');
    composer.hold.release();
    expect(textIn(composer)).toBe('甲乙丙');
  });

  it('keeps what is written while the server is gone and brings it when it is back', async () => {
    const draft = await newDraft('断电');
    const line = await opened(draft);
    write(line, '断电前。');
    await saved(line);
    await server.kill();
    await vi.waitFor(() => expect(line.state().step).toBe('away'), patience);
    write(line, '断电时。');
    expect(line.state()).toMatchObject({ step: 'away', unsaved: 1 });
    await server.startAgain();
    await saved(line);
    const later = await opened(draft);
    expect(textIn(later)).toBe('断电前。断电时。');
  }, 60_000);

  it('is told that the text is frozen, and still holds what did not get in', async () => {
    const draft = await newDraft('定稿');
    const line = await opened(draft);
    write(line, '定稿前。');
    await saved(line);
    line.provider.disconnect();
    write(line, '来不及了。');
    await vi.waitFor(async () => {
      const fate = await session.outbox.send({ type: 'drafts/freeze-draft', draft }, null);
      expect(fate.step).toBe('counted');
    }, patience);
    const frozen = () =>
      valuesOf(session.store.view()!.state.drafts.drafts).find((one) => one.id === draft);
    await vi.waitFor(() => expect(frozen()?.status).toBe('frozen'), patience);
    line.provider.connect();
    await vi.waitFor(() => expect(line.state().step).toBe('closed'), patience);
    expect(line.state()).toMatchObject({ code: closeCodes.frozen, unsaved: 1 });
    expect(linesOfPlaces(line.fragment, line.unsavedPlaces())).toEqual(['定稿前。来不及了。']);
    line.giveUp();
    expect(line.state().unsaved).toBe(0);
  });
});
