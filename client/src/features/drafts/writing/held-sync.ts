import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ySyncPlugin } from 'y-prosemirror';
import type { TextLine } from './text-line.ts';

/** The editor reads what the input method left on the page a moment after it says that it has ended. Milliseconds. */
const readingTime = 50;

type Parts = Pick<TextLine, 'fragment' | 'hold' | 'held' | 'awareness'>;

/**
 * Binds the editor to the shared text, with one difference: while a word is composed nothing passes either way. At its
 * end the word is written as one change against the text as it was, and then what waited comes in.
 */
export function heldSync(line: Parts): Plugin {
  const sync: Plugin = ySyncPlugin(line.fragment);
  const { hold, held, awareness } = line;
  return new Plugin({
    ...sync.spec,
    props: {
      ...sync.spec.props,
      handleDOMEvents: {
        compositionstart: (view) => {
          hold.begin(() => view.composing);
        },
        compositionend: () => {
          hold.releaseIn(readingTime);
        },
        blur: () => {
          hold.releaseIn(readingTime);
        },
      },
    },
    view: (view: EditorView) => {
      const binding = sync.spec.view?.(view) ?? {};
      hold.onRelease = () => {
        if (!view.isDestroyed) binding.update?.(view, view.state);
        held.takeIn();
        awareness.catchUp();
      };
      return {
        update: (current, before) => {
          if (!hold.isHeld) binding.update?.(current, before);
        },
        destroy: () => {
          hold.release();
          hold.onRelease = () => held.takeIn();
          binding.destroy?.();
        },
      };
    },
  });
}
