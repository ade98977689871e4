import type { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import styles from './authors.module.css';
import type { TextLine } from './text-line.ts';

/** Where the others are writing. Carets carry names and are not for screen readers: those hear the names elsewhere. */
export function carets(line: TextLine, nameOf: (client: number) => string): Plugin {
  let resting: unknown = null;
  return yCursorPlugin(line.awareness, {
    cursorBuilder: (_user, client) => caret(colourOf(line, client), nameOf(client)),
    selectionBuilder: (_user, client) => selection(colourOf(line, client)),
    // Within a word that is being composed there is no place in the shared text yet.
    getSelection: ({ selection: current }) => {
      if (!line.hold.isHeld || resting === null) resting = current;
      return resting;
    },
  });
}

function colourOf({ awareness }: TextLine, client: number): string {
  const present = awareness.others().find((other) => other.client === client);
  return `${present?.person.colour ?? 0}`;
}

function caret(colour: string, name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = styles['caret'] ?? '';
  element.dataset['colour'] = colour;
  element.dataset['name'] = name;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function selection(colour: string): DecorationAttrs {
  return { class: styles['selection'] ?? '', 'data-colour': colour };
}
