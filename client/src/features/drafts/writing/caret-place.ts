import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { calmly } from './calmly.ts';
import { blockAt } from './tools.ts';

/**
 * Where words go that come into the text from elsewhere on the page: behind the block in which somebody has put the caret.
 * An editor that nobody has touched has its caret in the first block, which nobody chose.
 */
export class CaretPlace {
  readonly #view: EditorView;
  #isChosen = false;
  #sought: string | null = null;

  constructor(view: EditorView) {
    this.#view = view;
    const choose = () => {
      this.#isChosen = true;
    };
    view.dom.addEventListener('focus', choose, { once: true });
  }

  block(): string | null {
    return this.#isChosen ? blockAt(this.#view.state) : null;
  }

  /** Puts a block into sight that the server writes, and the caret to its end: as soon as it has come. */
  seek(id: string): void {
    this.#sought = id;
    this.look();
  }

  /** After every change of the text. */
  look(): void {
    const id = this.#sought;
    if (id === null || placeOf(this.#view.state.doc, id) === null) return;
    this.#sought = null;
    // What is being changed is finished first.
    queueMicrotask(() => calmly(this.#view, () => this.#goTo(id)));
  }

  #goTo(id: string): void {
    const { state } = this.#view;
    const place = placeOf(state.doc, id);
    if (place === null) return;
    const end = state.doc.resolve(place.end);
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(end, -1)));
    this.#isChosen = true;
    const element = this.#view.nodeDOM(place.start);
    if (element instanceof Element) element.scrollIntoView({ block: 'center' });
  }
}

function placeOf(doc: Node, id: string): { readonly start: number; readonly end: number } | null {
  let place = null;
  doc.forEach((block, start) => {
    if (block.attrs['id'] === id) place = { start, end: start + block.nodeSize - 1 };
  });
  return place;
}
