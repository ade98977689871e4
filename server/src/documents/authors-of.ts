import type { AuthoredSpan, DocumentAuthorsAnswer } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { childrenOf } from './amend.ts';
import type { Authorship } from './authorship.ts';
import { idIn } from './block-ids.ts';
import type { LiveText } from './live-text.ts';
import type { Mark } from './marks.ts';

export type BlockAuthors = DocumentAuthorsAnswer['blocks'][number];

/** Block by block, in the order of the text: who wrote it, and what of theirs was taken out again. */
export function authorsOf(text: LiveText, authorship: Authorship): BlockAuthors[] {
  return text.topBlocks().map((block) => ({
    id: idIn(block) ?? '',
    spans: joined(textsIn(block).flatMap((content) => spansOf(content, authorship))),
  }));
}

function textsIn(block: Y.XmlElement): Y.XmlText[] {
  const own = block.toArray().filter((child) => child instanceof Y.XmlText);
  return [...own, ...childrenOf(block).flatMap(textsIn)];
}

/** Marks count as nothing; of what was deleted only the length is left. */
function spansOf(text: Y.XmlText, authorship: Authorship): AuthoredSpan[] {
  const spans: AuthoredSpan[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    const { id, length, content } = item;
    if (!(content instanceof Y.ContentString || content instanceof Y.ContentDeleted)) continue;
    for (const mark of authorship.within(id.client, id.clock, length)) {
      const deleted = mark.deleted === null ? null : doneBy(mark.deleted);
      spans.push({ length: mark.length, ...doneBy(mark), deleted });
    }
  }
  return spans;
}

function doneBy({ author, to }: Mark) {
  return { seat: author.seat, isStaff: author.account !== null, at: to };
}

function joined(spans: readonly AuthoredSpan[]): AuthoredSpan[] {
  const all: AuthoredSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last === undefined || !isSame(last, span)) all.push(span);
    else all[all.length - 1] = { ...last, length: last.length + span.length };
  }
  return all;
}

function isSame(
  { length: _one, ...a }: AuthoredSpan,
  { length: _two, ...b }: AuthoredSpan,
): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
