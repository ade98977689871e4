import type { EditorView } from 'prosemirror-view';
import { textSchema } from './schema.ts';

/**
 * Writes an earlier text into this one as an edit like any other: it can be undone, others see it come, and what is the
 * same in both is not touched. False where nothing differs.
 */
export function putBack({ state, dispatch }: EditorView, earlier: object): boolean {
  const wanted = textSchema.nodeFromJSON(earlier);
  const now = state.doc;
  const start = now.content.findDiffStart(wanted.content);
  const end = now.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return false;
  // What both ends have in common may overlap: 好好 and 好 share their first and their last character.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [from, to] = [end.a + overlap, end.b + overlap];
  dispatch(state.tr.replace(start, from, wanted.slice(start, to)).scrollIntoView());
  return true;
}
