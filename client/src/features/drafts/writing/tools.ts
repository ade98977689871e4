import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { redoCommand, undoCommand } from 'y-prosemirror';
import { markType, nodeType } from './schema.ts';

/** In the order of how often they are wanted: on a narrow page those at the end wait behind a button. */
export const toolNames = [
  'undo',
  'heading',
  'strong',
  'ordered',
  'comment',
  'reference',
  'find',
  'redo',
  'paragraph',
  'subheading',
  'em',
  'bullets',
  'quote',
  'link',
] as const;

export type ToolName = (typeof toolNames)[number];

/** Those without a command of their own ask for something first: an address, what to point at, what to say, the words to find. */
export type CommandName = Exclude<ToolName, 'link' | 'reference' | 'comment' | 'find'>;

export function canUse(tool: ToolName, state: EditorState): boolean {
  if (tool === 'link' || tool === 'find') return true;
  if (tool === 'comment') return hasWords(state);
  return tool === 'reference' ? state.selection.$to.parent.isTextblock : commands[tool](state);
}

function hasWords({ doc, selection: { from, to, empty } }: EditorState): boolean {
  return !empty && doc.textBetween(from, to, ' ').trim() !== '';
}

export const commands: Readonly<Record<CommandName, Command>> = {
  paragraph: setBlockType(nodeType('paragraph')),
  heading: toggleHeading(1),
  subheading: toggleHeading(2),
  strong: toggleMark(markType('strong')),
  em: toggleMark(markType('em')),
  ordered: toggleList(nodeType('ordered_list'), nodeType('bullet_list')),
  bullets: toggleList(nodeType('bullet_list'), nodeType('ordered_list')),
  quote: toggleQuote,
  undo: (state, dispatch) => undoCommand(state, dispatch) === true,
  redo: (state, dispatch) => redoCommand(state, dispatch) === true,
};

/** Whether the tool is in force where the caret stands; null for tools that are never in force. */
export function isOn(tool: ToolName, state: EditorState): boolean | null {
  const { parent } = state.selection.$from;
  switch (tool) {
    case 'paragraph':
      return parent.type === nodeType('paragraph');
    case 'heading':
    case 'subheading':
      return parent.attrs['level'] === (tool === 'heading' ? 1 : 2);
    case 'strong':
    case 'em':
    case 'link':
    case 'reference':
      return hasMark(state, tool);
    case 'ordered':
      return nearestList(state)?.type === nodeType('ordered_list');
    case 'bullets':
      return nearestList(state)?.type === nodeType('bullet_list');
    case 'quote':
      return isInside(state, nodeType('blockquote'));
    case 'comment':
    case 'find':
    case 'undo':
    case 'redo':
      return null;
    default:
      return tool satisfies never;
  }
}

type MarkTool = 'strong' | 'em' | 'link' | 'reference';

function hasMark({ selection, storedMarks, doc }: EditorState, name: MarkTool) {
  const mark = markType(name);
  const { from, to, empty, $from } = selection;
  return empty
    ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined
    : doc.rangeHasMark(from, to, mark);
}

function toggleHeading(level: number): Command {
  return (state, dispatch) => {
    const on = state.selection.$from.parent.attrs['level'] === level;
    const next = on
      ? setBlockType(nodeType('paragraph'))
      : setBlockType(nodeType('heading'), { level });
    return next(state, dispatch);
  };
}

function nearestList({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodeType('ordered_list') || type === nodeType('bullet_list')) {
      return { type, pos: $from.before(depth), attrs: $from.node(depth).attrs };
    }
  }
  return null;
}

function isInside({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) return true;
  }
  return false;
}

/** Makes a list, turns one kind into the other, or takes the line out again. */
function toggleList(type: NodeType, other: NodeType): Command {
  return (state, dispatch) => {
    const list = nearestList(state);
    if (list?.type === type) return liftListItem(nodeType('list_item'))(state, dispatch);
    if (list?.type !== other) return wrapInList(type)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, type, list.attrs));
    return true;
  };
}

function toggleQuote(...[state, dispatch]: Parameters<Command>): boolean {
  const quote = nodeType('blockquote');
  return isInside(state, quote) ? lift(state, dispatch) : wrapIn(quote)(state, dispatch);
}

/** The address of the link at the caret; null where there is none. */
export function linkAt({ selection: { $from } }: EditorState): string | null {
  const href: unknown = markType('link').isInSet($from.marks())?.attrs['href'];
  return typeof href === 'string' ? href : null;
}

/** Puts a link on what is selected, or takes it away with null. Without a selection the address itself is written. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const type = markType('link');
    if (href === null) dispatch?.(state.tr.removeMark(from, to, type));
    else if (empty)
      dispatch?.(
        state.tr.insertText(href).addMark(from, from + href.length, type.create({ href })),
      );
    else dispatch?.(state.tr.removeMark(from, to, type).addMark(from, to, type.create({ href })));
    return true;
  };
}

/** The id of the block below the document in which the caret stands. */
export function blockAt({ selection: { $from } }: EditorState): string | null {
  const id: unknown = $from.depth === 0 ? null : $from.node(1).attrs['id'];
  return typeof id === 'string' ? id : null;
}

/** Adds text at the caret as paragraphs of its own, behind the block in which the caret stands. */
export function addParagraphs(text: string): Command {
  return (state, dispatch) => {
    const paragraph = nodeType('paragraph');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return false;
    const nodes = lines.map((line) => paragraph.create(null, state.schema.text(line.trim())));
    const { $to } = state.selection;
    const around = $to.depth === 0 ? null : $to.node(1);
    const isBlank = around?.type === paragraph && around.content.size === 0;
    const end = $to.depth === 0 ? $to.pos : $to.after(1);
    const start = isBlank ? $to.before(1) : end;
    dispatch?.(state.tr.replaceWith(start, end, nodes).scrollIntoView());
    return true;
  };
}

const gap = '……';

/** Puts words where the caret stands, or in place of what is selected; the gap in them is selected, to be written over. */
export function insertWords(words: string): Command {
  return (state, dispatch) => {
    const { from, to, $from } = state.selection;
    if (words === '' || !$from.parent.isTextblock) return false;
    const transaction = state.tr.insertText(words, from, to);
    const at = words.indexOf(gap);
    const start = at < 0 ? from + words.length : from + at;
    const end = at < 0 ? start : start + gap.length;
    transaction.setSelection(TextSelection.create(transaction.doc, start, end));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}
