import { documentMessages, fragmentName } from '@haoshangliang/shared/documents';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { undoCommand, yUndoPlugin } from 'y-prosemirror';
import { writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { write } from '../../../testing/shared-text.ts';
import { CalmAwareness } from './calm-awareness.ts';
import { HeldMessages } from './held-messages.ts';
import { heldSync } from './held-sync.ts';
import { Hold } from './hold.ts';
import { textSchema } from './schema.ts';

let page: ReturnType<typeof opened>;

beforeEach(() => {
  vi.useFakeTimers();
  page = opened();
});

afterEach(() => {
  page.close();
  vi.useRealTimers();
});

/** An editor on a text that somebody else writes too; what each does reaches the other by hand. */
function opened() {
  const other = new Y.Doc();
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText('电梯。')]);
  other.getXmlFragment(fragmentName).push([line]);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider('ws://unused', 'text', doc, {
    ...{ connect: false, disableBc: true },
  });
  const hold = new Hold();
  const held = new HeldMessages(provider, hold);
  const [awareness, fragment] = [new CalmAwareness(doc), doc.getXmlFragment(fragmentName)];
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), provider);
  const state = EditorState.create({
    schema: textSchema,
    plugins: [heldSync({ fragment, hold, held, awareness }), yUndoPlugin()],
  });
  const view = new EditorView(document.body.appendChild(document.createElement('div')), { state });
  vi.advanceTimersByTime(0);
  const close = () => {
    view.destroy();
    provider.destroy();
  };
  return { doc, other, provider, view, close };
}

/** What the server would send of it. */
function arrive({ doc, other, provider }: typeof page): void {
  const encoder = encoding.createEncoder();
  writeUpdate(encoder, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
  const read = provider.messageHandlers[documentMessages.sync];
  read?.(encoding.createEncoder(), decoder, provider, true, documentMessages.sync);
}

const type = ({ view }: typeof page, words: string) =>
  view.dispatch(view.state.tr.insertText(words, 1));
const tell = ({ view }: typeof page, event: string) =>
  view.dom.dispatchEvent(new CompositionEvent(event, { bubbles: true }));
const sharedBy = ({ doc }: typeof page) => doc.getXmlFragment(fragmentName).toString();

function otherWrites(words: string): void {
  write({ doc: page.other, fragment: page.other.getXmlFragment(fragmentName) }, words);
  arrive(page);
}

it('lets no letter out and nothing in while a word is composed; at its end the word goes out and the rest comes in', () => {
  expect(page.view.state.doc.textContent).toBe('电梯。');
  tell(page, 'compositionstart');
  type(page, 'jing');
  otherWrites('底层不出资。');
  expect(sharedBy(page)).toContain('>电梯。<');
  expect(page.view.state.doc.textContent).toBe('jing电梯。');
  page.view.dispatch(page.view.state.tr.insertText('经协商，', 1, 5));
  tell(page, 'compositionend');
  vi.advanceTimersByTime(1_000);
  expect(sharedBy(page)).toContain('>经协商，电梯。底层不出资。<');
  expect(page.view.state.doc.textContent).toBe('经协商，电梯。底层不出资。');
});

it('takes back what was written here, and nothing that came from others', () => {
  type(page, '经协商，');
  otherWrites('底层不出资。');
  expect(page.view.state.doc.textContent).toBe('经协商，电梯。底层不出资。');
  expect(undoCommand(page.view.state, page.view.dispatch)).toBe(true);
  expect(page.view.state.doc.textContent).toBe('电梯。底层不出资。');
  expect(undoCommand(page.view.state)).toBe(false);
});
