import {
  findNext,
  findPrev,
  getMatchHighlights,
  getSearchState,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export interface Found {
  readonly count: number;
  /** Which of them is selected, from 1; 0 while none is. */
  readonly current: number;
}

export function foundIn(state: EditorState): Found {
  const matches = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  const at = matches.findIndex((match) => match.from === from && match.to === to);
  return { count: matches.length, current: at + 1 };
}

/** Marks every place where the words stand; empty words end the finding. Looking does not change the text. */
export function lookFor(view: EditorView, words: string): void {
  if (getSearchState(view.state)?.query.search === words) return;
  const query = new SearchQuery({ search: words, literal: true });
  view.dispatch(setSearchState(view.state.tr, query));
}

export function goOn(view: EditorView, direction: 'next' | 'previous'): void {
  const go = direction === 'next' ? findNext : findPrev;
  go(view.state, view.dispatch);
}
