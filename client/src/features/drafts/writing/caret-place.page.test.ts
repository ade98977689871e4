import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaretPlace } from './caret-place.ts';
import { textSchema } from './schema.ts';

let view: EditorView | undefined;

// The page of a test has nothing to scroll.
const { scrollIntoView } = Element.prototype;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
  view?.destroy();
});

function paragraph(id: string, text: string) {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}

function opened(): { readonly text: EditorView; readonly caret: CaretPlace } {
  const content = [paragraph('aaaaaaaaaa', '开头'), paragraph('bbbbbbbbbb', '议程')];
  const doc = textSchema.nodeFromJSON({ type: 'doc', content });
  const text = new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc }),
  });
  view = text;
  return { text, caret: new CaretPlace(text) };
}

describe('where words from the record go', () => {
  it('is nowhere until somebody puts the caret into the text', () => {
    const { text, caret } = opened();
    expect(caret.block()).toBeNull();
    text.dom.dispatchEvent(new Event('focus'));
    text.dispatch(text.state.tr.setSelection(TextSelection.atEnd(text.state.doc)));
    expect(caret.block()).toBe('bbbbbbbbbb');
  });

  it('is behind what was carried last, which may come after it was asked for', async () => {
    const { text, caret } = opened();
    caret.seek('cccccccccc');
    await Promise.resolve();
    expect(caret.block()).toBeNull();
    const carried = textSchema.nodeFromJSON(paragraph('cccccccccc', '会议开始。'));
    text.dispatch(text.state.tr.insert(text.state.doc.content.size, carried));
    caret.look();
    await Promise.resolve();
    expect(caret.block()).toBe('cccccccccc');
    expect(text.state.selection.$from.parentOffset).toBe(5);
  });
});
