import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type { Passage } from '../passages.ts';
import { type BothTexts, placeOf } from './passage-places.ts';
import styles from './passages.module.css';
import type { TextLine } from './text-line.ts';

interface Marked {
  readonly passages: readonly Passage[];
  readonly marks: DecorationSet;
}

const key = new PluginKey<Marked>('passages');

/** Shows which passages are commented on. They are no part of the text: what is frozen and counted has none of it. */
export function passageMarks({ fragment, epoch }: TextLine): Plugin<Marked> {
  const marksIn = (shown: BothTexts['shown'], passages: readonly Passage[]) =>
    DecorationSet.create(
      shown,
      passages.flatMap((passage) => {
        const place = placeOf({ shown, fragment }, passage, epoch);
        return place === null ? [] : [mark(place.from, place.to, passage.id)];
      }),
    );
  return new Plugin<Marked>({
    key,
    state: {
      init: () => ({ passages: [], marks: DecorationSet.empty }),
      apply: (transaction, before) => {
        const { doc, mapping, docChanged } = transaction;
        const shown: readonly Passage[] | undefined = transaction.getMeta(key);
        if (shown !== undefined) return { passages: shown, marks: marksIn(doc, shown) };
        if (!docChanged || before.passages.length === 0) return before;
        // What others wrote comes as a new text, in which everything has to be found again.
        return transaction.getMeta(ySyncPluginKey) === undefined
          ? { ...before, marks: before.marks.map(mapping, doc) }
          : { ...before, marks: marksIn(doc, before.passages) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

function mark(from: number, to: number, id: string): Decoration {
  const look = { class: styles['passage'] ?? '', 'data-passage': id };
  return Decoration.inline(from, to, look, { id });
}

export interface MarkedPlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The passages that are there, in the order of the text. */
export function markedPlaces(state: EditorState): MarkedPlace[] {
  const marks = key.getState(state)?.marks.find() ?? [];
  return marks
    .map(({ from, to, spec }) => ({ id: `${spec['id']}`, from, to }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
}

export function showPassages(view: EditorView, passages: readonly Passage[]): void {
  view.dispatch(view.state.tr.setMeta(key, passages).setMeta('addToHistory', false));
}
