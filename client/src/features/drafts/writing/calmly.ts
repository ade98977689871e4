import type { EditorView } from 'prosemirror-view';

/** Changes what is shown in the text as soon as no word is being composed: what is redrawn meanwhile could break it off. */
export function calmly(view: EditorView, change: () => void): void {
  if (view.isDestroyed) return;
  if (view.composing) {
    const again = () => setTimeout(() => calmly(view, change), 100);
    view.dom.addEventListener('compositionend', again, { once: true });
  } else change();
}
