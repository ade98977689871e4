import { sameLines } from '@haoshangliang/shared/comparing';
import type { BlockJson } from '@haoshangliang/shared/documents';
import type { AnswerOf, outsideApi } from '@haoshangliang/shared/wire';
import { likeLines } from './likeness.ts';
import { type TextLine, textLines } from './text-lines.ts';

export type Outside = AnswerOf<typeof outsideApi.readOutside>;
export type OutsideLine = Outside['lines'][number];

/** One thing that the file has otherwise; each can be carried over by itself. */
export type Change =
  | { readonly kind: 'reworded'; readonly line: TextLine; readonly after: string }
  | { readonly kind: 'removed'; readonly line: TextLine }
  /** `behind` null: in front of everything. */
  | {
      readonly kind: 'added';
      readonly behind: TextLine | null;
      readonly lines: readonly OutsideLine[];
    };

/** Lines that are more alike than this are one line reworded. */
const alike = 0.5;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the file says otherwise than the text, in the order of the text. */
export function differences(
  blocks: readonly BlockJson[],
  outside: readonly OutsideLine[],
): Change[] {
  const lines = textLines(blocks).filter(({ text }) => plain(text) !== '');
  const pairs = sameLines(
    lines.map(({ printed }) => plain(printed)),
    outside.map(({ text }) => plain(text)),
  );
  const changes: Change[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...pairs, [lines.length, outside.length] as const]) {
    const behind = lines[at - 1] ?? null;
    changes.push(...between(lines.slice(at, i), outside.slice(to, j), behind));
    [at, to] = [i + 1, j + 1];
  }
  return changes;
}

/** In a stretch without a line in common: what became of each line, and what is new. */
function between(
  lines: readonly TextLine[],
  outside: readonly OutsideLine[],
  before: TextLine | null,
): Change[] {
  const changes: Change[] = [];
  const firstLike = likeLines(outside.map(({ text }) => text));
  let [behind, next] = [before, 0];
  const add = (to: number) => {
    const added = outside.slice(next, to);
    if (added.length > 0) changes.push({ kind: 'added', behind, lines: added });
    next = to;
  };
  for (const line of lines) {
    const found = firstLike(line.printed, next, alike);
    if (found < 0) changes.push({ kind: 'removed', line });
    else {
      add(found);
      changes.push({ kind: 'reworded', line, after: outside[found]?.text ?? '' });
      next = found + 1;
    }
    behind = line;
  }
  add(outside.length);
  return changes;
}
