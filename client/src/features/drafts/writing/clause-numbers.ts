import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { calmly } from './calmly.ts';

/** What to say before a block, by its id: 第3条. */
export type Numbers = ReadonlyMap<string, string>;

const key = new PluginKey<Numbers>('clause numbers');

/** Shows before each clause which one it is. Numbers are the meeting's, not the text's: nobody can write them wrong. */
export function clauseNumbers(): Plugin<Numbers> {
  return new Plugin<Numbers>({
    key,
    state: {
      init: () => new Map(),
      apply: (transaction, before) => transaction.getMeta(key) ?? before,
    },
    props: {
      decorations: (state) => {
        const numbers = key.getState(state);
        if (numbers === undefined || numbers.size === 0) return null;
        const shown: Decoration[] = [];
        state.doc.forEach((block, at) => {
          const words = numbers.get(`${block.attrs['id']}`);
          if (words === undefined) return;
          shown.push(Decoration.node(at, at + block.nodeSize, { 'data-clause': words }));
        });
        return DecorationSet.create(state.doc, shown);
      },
    },
  });
}

export function showNumbers(view: EditorView, numbers: Numbers): void {
  calmly(view, () =>
    view.dispatch(view.state.tr.setMeta(key, numbers).setMeta('addToHistory', false)),
  );
}
