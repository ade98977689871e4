import { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { reword } from './block-edits.ts';
import { textSchema } from './schema.ts';

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
const paragraph = (id: string, ...content: object[]) => ({
  type: 'paragraph',
  attrs: { id },
  content,
});
const a = 'a'.repeat(10);
const b = 'b'.repeat(10);

/** The editor as far as it is needed: a state and how it changes. */
function opened(...content: object[]) {
  const doc = textSchema.nodeFromJSON({ type: 'doc', content });
  const view = {
    state: EditorState.create({ doc }),
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr);
    },
  };
  return { view: view as unknown as EditorView, json: () => view.state.doc.toJSON().content };
}

describe('reword', () => {
  it('changes no more of a line than differs', () => {
    const { view, json } = opened(
      paragraph(a, text('采用'), text('玻璃', { type: 'strong' }), text('井道。')),
    );
    expect(reword(view, a, '采用玻璃井道，夜间静音。')).toBe(true);
    expect(json()[0].content.map((part: { text: string }) => part.text)).toEqual([
      '采用',
      '玻璃',
      '井道，夜间静音。',
    ]);
  });

  it('rewords each line of a list, and leaves its neighbours alone', () => {
    const item = (id: string, words: string) => ({
      type: 'list_item',
      attrs: { id },
      content: [paragraph(id, text(words))],
    });
    const list = {
      type: 'bullet_list',
      attrs: { id: b },
      content: [item('c'.repeat(10), '甲'), item('d'.repeat(10), '乙丙')],
    };
    const { view, json } = opened(paragraph(a, text('前')), list);
    expect(reword(view, b, '甲子\n丙')).toBe(true);
    expect(view.state.doc.textBetween(0, view.state.doc.content.size, '|')).toBe('前|甲子|丙');
    expect(json()).toHaveLength(2);
  });

  it('leaves to a hand what has another number of lines, and what is not there', () => {
    const { view, json } = opened(paragraph(a, text('甲')));
    const before = json();
    expect(reword(view, a, '甲\n乙')).toBe(false);
    expect(reword(view, b, '甲')).toBe(false);
    expect(json()).toEqual(before);
  });

  it('cuts no character in two', () => {
    const { view } = opened(paragraph(a, text('𠮷家')));
    expect(reword(view, a, '𠮸家')).toBe(true);
    expect(view.state.doc.textContent).toBe('𠮸家');
  });
});
