import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Listeners } from '../../../sync/listeners.ts';
import type { Passage, PassagesState, TextPassages } from '../passages.ts';
import { calmly } from './calmly.ts';
import { markedPlaces, showPassages } from './passage-marks.ts';
import { passageBetween } from './passage-places.ts';
import type { TextLine } from './text-line.ts';

const nothing: PassagesState = { asked: null, order: new Map(), here: [], wanted: null };

/** The passages of an open editor. */
export class OpenPassages implements TextPassages {
  readonly #view: EditorView;
  readonly #line: TextLine;
  readonly #listeners = new Listeners();
  #state: PassagesState = nothing;

  constructor(view: EditorView, line: TextLine) {
    this.#view = view;
    this.#line = line;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly current = (): PassagesState => this.#state;

  show(passages: readonly Passage[]): void {
    calmly(this.#view, () => showPassages(this.#view, passages));
  }

  goTo(id: string): boolean {
    const view = this.#view;
    const place = this.#places().find((one) => one.id === id);
    if (place === undefined) return false;
    const { tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)));
    view.focus();
    const { node } = view.domAtPos(place.from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
    return true;
  }

  drop(): void {
    this.#set({ asked: null });
    this.#view.focus();
  }

  /** Asks for words about what is selected; false where nothing is. */
  ask(): boolean {
    const { state } = this.#view;
    const { fragment, epoch } = this.#line;
    const passage = passageBetween({ shown: state.doc, fragment }, state.selection);
    if (passage === null) return false;
    this.#set({ asked: { ...passage, epoch } });
    return true;
  }

  /** Asks for the comment on the passage in which the caret stands. */
  want(id: string): void {
    this.#set({ wanted: { id } });
  }

  /** To be called whenever the text or the caret has changed. */
  look(): void {
    const places = this.#places();
    const { from, to } = this.#view.state.selection;
    const here = places.filter((one) => one.from <= to && from <= one.to).map(({ id }) => id);
    const ids = places.map(({ id }) => id);
    const { order, here: before } = this.#state;
    if (isSame(here, before) && isSame(ids, [...order.keys()])) return;
    this.#set({ here, order: new Map(ids.map((id, index) => [id, index])) });
  }

  #places() {
    return markedPlaces(this.#view.state);
  }

  #set(part: Partial<PassagesState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.tell();
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
