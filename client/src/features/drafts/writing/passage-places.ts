import { type Anchor, longestQuote } from '@haoshangliang/shared/features/comments';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import type { Passage } from '../passages.ts';

/** The text as the editor shows it and as it is shared: the same blocks in the same order. */
export interface BothTexts {
  readonly shown: Node;
  readonly fragment: Y.XmlFragment;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** So many characters are found again by their words alone; fewer may stand anywhere. */
const tellable = 4;

/** What is selected, as it can be found again; null where that is no text. */
export function passageBetween(
  { shown, fragment }: BothTexts,
  { from, to }: Range,
): { readonly anchor: Anchor; readonly quote: string } | null {
  const quote = [...shown.textBetween(from, to, '\n')].slice(0, longestQuote).join('').trim();
  let [start, end] = [to, from];
  shown.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    start = Math.min(start, Math.max(from, pos));
    end = Math.max(end, Math.min(to, pos + node.nodeSize));
  });
  if (quote === '' || start >= end) return null;
  const first = characterAt({ shown, fragment }, start);
  const last = characterAt({ shown, fragment }, end - 1);
  if (first === null || last === null) return null;
  const id: unknown = shown.resolve(start).node(1).attrs['id'];
  return { anchor: { block: typeof id === 'string' ? id : null, first, last }, quote };
}

/** How the shared text names the character behind this place. */
function characterAt({ shown, fragment }: BothTexts, pos: number): Anchor['first'] | null {
  const place = shown.resolve(pos);
  let inner: unknown = fragment;
  for (let depth = 0; depth < place.depth; depth++)
    inner = inner instanceof Y.XmlFragment ? inner.get(place.index(depth)) : null;
  if (!(inner instanceof Y.XmlElement)) return null;
  let rest = place.parentOffset;
  for (const child of inner.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    if (rest < child.length) {
      const { item } = Y.createRelativePositionFromTypeIndex(child, rest);
      return item === null ? null : { client: item.client, clock: item.clock };
    }
    rest -= child.length;
  }
  return null;
}

/**
 * Where a passage stands now: what is left between its first and its last character, or else, in another epoch or after
 * something was taken out and put back, the one place that has its words. Null where it is gone. Every page that has the
 * same text finds the same place.
 */
export function placeOf(texts: BothTexts, passage: Passage, epoch: number): Range | null {
  const { anchor, quote } = passage;
  const kept = passage.epoch === epoch ? between(texts, anchor) : null;
  return kept ?? placeOfWords(texts.shown, quote, anchor.block);
}

function between(texts: BothTexts, { first, last }: Anchor): Range | null {
  const from = edge(texts, first, 0);
  const to = edge(texts, last, -1);
  return from === null || to === null || from >= to ? null : { from, to };
}

/** Not by what a page knows of its own undoing: others do not know it. */
const followsUndone = false;

function edge({ shown, fragment }: BothTexts, item: Anchor['first'], assoc: 0 | -1): number | null {
  const { doc } = fragment;
  if (doc === null) return null;
  const place = Y.createRelativePositionFromJSON({ item, assoc });
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc, followsUndone);
  if (found === null || !(found.type instanceof Y.XmlText)) return null;
  const path = pathTo(found.type, fragment);
  if (path === null) return null;
  let [node, pos, inner]: [Node, number, Y.XmlFragment] = [shown, 0, fragment];
  for (const element of path) {
    const index = inner.toArray().indexOf(element);
    const next = node.maybeChild(index);
    if (index < 0 || next === null) return null;
    for (let i = 0; i < index; i++) pos += node.child(i).nodeSize;
    [node, pos, inner] = [next, pos + 1, element];
  }
  return pos + Math.min(node.content.size, before(inner, found.type) + found.index);
}

/** Elements from below the fragment down to the text; null for one that is not in it. */
function pathTo(text: Y.XmlText, fragment: Y.XmlFragment): Y.XmlElement[] | null {
  const path: Y.XmlElement[] = [];
  let { parent } = text;
  while (parent instanceof Y.XmlElement) {
    path.unshift(parent);
    parent = parent.parent;
  }
  return parent === fragment && path.length > 0 ? path : null;
}

function before(element: Y.XmlFragment, text: Y.XmlText): number {
  let length = 0;
  for (const child of element.toArray()) {
    if (child === text) break;
    if (child instanceof Y.XmlText) length += child.length;
  }
  return length;
}

/** The one place with these words: in the block where they stood, or else in the whole text. */
function placeOfWords(shown: Node, quote: string | null, block: string | null): Range | null {
  if (quote === null || quote.includes('\n') || [...quote].length < tellable) return null;
  const inBlock: Range[] = [];
  const all: Range[] = [];
  shown.forEach((node, offset) => {
    const found = wordsIn(node, offset, quote);
    all.push(...found);
    if (block !== null && node.attrs['id'] === block) inBlock.push(...found);
  });
  const places = inBlock.length === 0 ? all : inBlock;
  return places.length === 1 ? (places[0] ?? null) : null;
}

function wordsIn(block: Node, offset: number, quote: string): Range[] {
  const found: Range[] = [];
  const look = (line: Node, start: number) => {
    const words = line.textContent;
    for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1))
      found.push({ from: start + at, to: start + at + quote.length });
  };
  if (block.isTextblock) look(block, offset + 1);
  block.descendants((node, pos) => {
    if (node.isTextblock) look(node, offset + pos + 2);
  });
  return found;
}
