import { search } from 'prosemirror-search';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, it } from 'vitest';
import { clauseNumbers, showNumbers } from './clause-numbers.ts';
import { foundIn, goOn, lookFor } from './finding.ts';
import { putBack } from './put-back.ts';
import { textSchema } from './schema.ts';

let view: EditorView | undefined;

afterEach(() => view?.destroy());

const blockIds = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];

function docOf(...lines: string[]) {
  const content = lines.map((text, i) => ({
    type: 'paragraph',
    attrs: { id: blockIds[i] ?? null },
    content: [{ type: 'text', text }],
  }));
  return { type: 'doc', content };
}

function opened(...lines: string[]): EditorView {
  const state = EditorState.create({
    doc: textSchema.nodeFromJSON(docOf(...lines)),
    plugins: [search(), clauseNumbers()],
  });
  view = new EditorView(document.createElement('div'), { state });
  return view;
}

describe('finding', () => {
  it('counts the places, goes to the next and the one before, round and round', () => {
    const text = opened('电梯井用玻璃', '电梯的费用', '采光');
    lookFor(text, '电梯');
    expect(foundIn(text.state)).toEqual({ count: 2, current: 0 });
    goOn(text, 'next');
    expect(foundIn(text.state)).toEqual({ count: 2, current: 1 });
    goOn(text, 'next');
    expect(foundIn(text.state).current).toBe(2);
    goOn(text, 'next');
    expect(foundIn(text.state).current).toBe(1);
    goOn(text, 'previous');
    expect(foundIn(text.state).current).toBe(2);
  });

  it('takes signs as signs, finds nothing where there is nothing, and changes nothing', () => {
    const text = opened('费用（含税）.*', '二');
    const before = text.state.doc;
    lookFor(text, '.*');
    expect(foundIn(text.state).count).toBe(1);
    lookFor(text, '没有的话');
    goOn(text, 'next');
    expect(foundIn(text.state)).toEqual({ count: 0, current: 0 });
    lookFor(text, '');
    expect(foundIn(text.state).count).toBe(0);
    expect(text.state.doc).toBe(before);
  });
});

describe('numbers of clauses', () => {
  it('stand before their blocks, wherever these go, and are no part of the text', () => {
    const text = opened('一', '二');
    showNumbers(text, new Map([['bbbbbbbbbb', '第1条']]));
    const numbered = () => text.dom.querySelector('[data-clause]');
    expect(numbered()?.textContent).toBe('二');
    expect(numbered()?.getAttribute('data-clause')).toBe('第1条');
    text.dispatch(text.state.tr.insertText('又', 1));
    expect(numbered()?.textContent).toBe('二');
    expect(text.state.doc.textContent).toBe('又一二');
  });
});

describe('an earlier text put back', () => {
  it('is one edit, and leaves alone what is the same', () => {
    const text = opened('一', '二改', '三');
    const [first] = text.state.doc.content.content;
    expect(putBack(text, docOf('一', '二', '三'))).toBe(true);
    expect(text.state.doc.toJSON()).toEqual(docOf('一', '二', '三'));
    expect(text.state.doc.firstChild).toBe(first);
    expect(putBack(text, docOf('一', '二', '三'))).toBe(false);
  });
});
