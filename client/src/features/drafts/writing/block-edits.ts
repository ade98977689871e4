import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { nodeType } from './schema.ts';
import type { TextLine } from './text-line.ts';

/** Milliseconds in which the server names a new block when the line is up. */
const patience = 5_000;

interface Line {
  readonly from: number;
  readonly text: string;
}

function linesOfBlock(doc: Node, id: string): Line[] | null {
  let lines: Line[] | null = null;
  doc.forEach((block, offset) => {
    if (block.attrs['id'] !== id) return;
    const found: Line[] = block.isTextblock ? [{ from: offset + 1, text: block.textContent }] : [];
    block.descendants((node, pos) => {
      if (node.isTextblock) found.push({ from: offset + pos + 2, text: node.textContent });
    });
    lines = found;
  });
  return lines;
}

/**
 * Gives a block this wording, line by line, changing no more than what differs: carets, emphasis and what others write
 * beside it stay. False where there is no such block, or where it has another number of lines.
 */
export function reword({ state, dispatch }: EditorView, id: string, text: string): boolean {
  const lines = linesOfBlock(state.doc, id);
  const wanted = text.split('\n').filter((line) => line.trim() !== '');
  if (lines === null || lines.length !== wanted.length) return false;
  const { tr } = state;
  for (const [index, { from, text: before }] of lines.entries()) {
    const after = wanted[index] ?? before;
    const { start, end } = same(before, after);
    if (before === after) continue;
    const [first, last] = [
      tr.mapping.map(from + start),
      tr.mapping.map(from + before.length - end),
    ];
    tr.insertText(after.slice(start, after.length - end), first, last);
  }
  dispatch(tr);
  return true;
}

/** How much two lines have in common at either side, in UTF-16 units; no character is cut in two. */
function same(before: string, after: string): { start: number; end: number } {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  if (isHigh(before, start - 1)) start -= 1;
  let end = 0;
  while (end < longest - start && lastBut(before, end) === lastBut(after, end)) end += 1;
  if (isHigh(before, before.length - end - 1)) end -= 1;
  return { start, end: Math.max(0, end) };
}

function lastBut(text: string, end: number): string | undefined {
  return text[text.length - 1 - end];
}

function isHigh(text: string, index: number): boolean {
  return text.charCodeAt(index) >> 10 === 0x36;
}

/** Adds a paragraph at the end of the text and resolves with the id that the server gives it; null if it gives none. */
export function append(view: EditorView, line: TextLine, text: string): Promise<string | null> {
  const { state } = view;
  const words = text.replace(/\s*\n\s*/g, ' ').trim();
  if (words === '') return Promise.resolve(null);
  const { lastChild, content } = state.doc;
  const isBlank = lastChild?.type === nodeType('paragraph') && lastChild.content.size === 0;
  const at = content.size - (isBlank ? 1 : 0);
  const added = nodeType('paragraph').create(null, state.schema.text(words));
  view.dispatch(isBlank ? state.tr.insertText(words, at) : state.tr.insert(at, added));
  const block: unknown = line.fragment.get(line.fragment.length - 1);
  return block instanceof Y.XmlElement ? named(block) : Promise.resolve(null);
}

function named(block: Y.XmlElement): Promise<string | null> {
  const idOf = () => block.getAttribute('id') ?? null;
  if (idOf() !== null) return Promise.resolve(idOf());
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      block.unobserve(look);
      resolve(idOf());
    };
    const look = () => {
      if (idOf() !== null) end();
    };
    const timer = setTimeout(end, patience);
    block.observe(look);
  });
}
