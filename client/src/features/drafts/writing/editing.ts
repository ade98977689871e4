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

/** Pixels at the upper and lower edge that the tools and the foot of the text cover: the caret is never below them. */
const covered = { top: 72, bottom: 72, left: 0, right: 0 };

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
  const room = { scrollThreshold: covered, scrollMargin: covered };
  const view = new TextView(host, { state, attributes, ...room });
  changed(view.state, null);
  return view;
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
