import {
  baseKeymap,
  chainCommands,
  setBlockType,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { search } from 'prosemirror-search';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { redoCommand, undoCommand, yUndoPlugin } from 'y-prosemirror';
import { carets } from './carets.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { heldSync } from './held-sync.ts';
import { lengthLimit } from './limit.ts';
import { passageMarks } from './passage-marks.ts';
import { cleanPaste } from './paste.ts';
import { soundReferences } from './references.ts';
import { markType, nodeType, textSchema } from './schema.ts';
import type { TextLine } from './text-line.ts';

export interface EditingOptions {
  readonly line: TextLine;
  readonly host: HTMLElement;
  readonly attributes: () => Record<string, string>;
  readonly nameOf: (client: number) => string;
  /** The text has become what it is now, or the caret has moved. */
  readonly changed: (state: EditorState, before: EditorState | null) => void;
  /** What was typed or pasted does not fit any more. */
  readonly tooLong: () => void;
  readonly toToolbar: () => void;
  readonly find: () => void;
  readonly comment: () => void;
}

/** An editor on the shared text. Its `destroy` leaves the text and its line as they are. */
export function openEditor(options: EditingOptions): EditorView {
  const { line, host, attributes, nameOf, changed, tooLong } = options;
  const state = EditorState.create({
    schema: textSchema,
    plugins: [
      heldSync(line),
      carets(line, nameOf),
      yUndoPlugin(),
      keys(options),
      keymap(baseKeymap),
      cleanPaste,
      search(),
      clauseNumbers(),
      passageMarks(line),
      soundReferences(),
      lengthLimit(tooLong),
      new Plugin({ view: () => ({ update: (view, before) => changed(view.state, before) }) }),
    ],
  });
  const edges = new Edges(host);
  const view = new TextView(host, {
    ...{ state, attributes, scrollThreshold: edges, scrollMargin: edges },
  });
  changed(view.state, null);
  return view;
}

/** Tools and foot stay at the edges of what is seen: the line that is written is brought out from behind them. */
class Edges {
  readonly left = 0;
  readonly right = 0;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get top(): number {
    return heightOf(this.#host.parentElement?.querySelector('[role="toolbar"]'));
  }

  get bottom(): number {
    return heightOf(this.#host.nextElementSibling);
  }
}

function heightOf(part: Element | null | undefined): number {
  return part?.getBoundingClientRect().height ?? 0;
}

/** The carets' library speaks up once more when the editor is already gone. */
class TextView extends EditorView {
  override updateState(state: EditorState): void {
    if (!this.isDestroyed) super.updateState(state);
  }
}

/** Tab is left to the page: nobody is caught in the text. */
function keys({ toToolbar, find, comment }: EditingOptions) {
  const item = nodeType('list_item');
  return keymap({
    Enter: splitListItem(item),
    // There is no line break within a paragraph.
    'Shift-Enter': chainCommands(splitListItem(item), splitBlock),
    'Mod-]': sinkListItem(item),
    'Mod-[': liftListItem(item),
    'Mod-b': toggleMark(markType('strong')),
    'Mod-i': toggleMark(markType('em')),
    'Mod-Alt-0': setBlockType(nodeType('paragraph')),
    'Mod-Alt-1': setBlockType(nodeType('heading'), { level: 1 }),
    'Mod-Alt-2': setBlockType(nodeType('heading'), { level: 2 }),
    'Mod-z': undoCommand,
    'Mod-y': redoCommand,
    'Shift-Mod-z': redoCommand,
    'Mod-f': () => {
      find();
      return true;
    },
    'Mod-Alt-m': () => {
      comment();
      return true;
    },
    'Alt-F10': () => {
      toToolbar();
      return true;
    },
  });
}
