import { type ComparedLine, compareTexts, sameLines } from '@haoshangliang/shared/comparing';
import { type DocumentJson, linesOf, plainText } from '@haoshangliang/shared/documents';
import { headingNumbers } from '@haoshangliang/shared/minutes';

/** A place at which one text says something else than the other. */
export interface Change {
  /** The heading below which it stands in the later text, as it is printed; empty before the first. */
  readonly under: string;
  readonly lines: readonly ComparedLine[];
}

interface Line {
  readonly text: string;
  readonly under: string;
}

/** Characters against characters that are compared for one page: beyond, whole lines are told as new and as gone. */
const mostCompared = 1_000_000;

/** What became of a text, by place; every line of such a place is told whole. */
export function changesBetween(before: DocumentJson, after: DocumentJson): Change[] {
  const [old, now] = [linesIn(before), linesIn(after)];
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);
  const pairs = sameLines(texts(old), texts(now));
  const compare = comparing();
  const changes: Change[] = [];
  let [from, to] = [0, 0];
  for (const [at, its] of [...pairs, [old.length, now.length] as const]) {
    const lines = compare(texts(old.slice(from, at)), texts(now.slice(to, its)));
    const under = now[to < its ? to : to - 1]?.under ?? '';
    if (lines.length > 0) changes.push({ under, lines });
    [from, to] = [at + 1, its + 1];
  }
  return changes;
}

/** Lines with words in them. */
function linesIn({ content }: DocumentJson): Line[] {
  const numbers = headingNumbers(content);
  let under = '';
  const lines = content.flatMap((block, i) => {
    if (block.type === 'heading') under = `${numbers.get(i) ?? ''}${plainText([block])}`;
    return linesOf(block).map((text) => ({ text, under }));
  });
  return lines.filter(({ text }) => text.trim() !== '');
}

function comparing() {
  let left = mostCompared;
  return (before: readonly string[], after: readonly string[]): ComparedLine[] => {
    const pairs = pairsOf(before, after);
    left -= pairs.reduce((sum, [old, now]) => sum + old.length * now.length, 0);
    if (left >= 0) return pairs.flatMap(([old, now]) => compareTexts(old, now));
    const whole = (kind: 'added' | 'removed') => (text: string) => [{ kind, text }];
    return [...before.map(whole('removed')), ...after.map(whole('added'))];
  };
}

/** As many lines as before are most likely each another wording of its own. */
function pairsOf(before: readonly string[], after: readonly string[]): [string, string][] {
  return before.length === after.length
    ? before.map((line, i) => [line, after[i] ?? ''])
    : [[before.join('\n'), after.join('\n')]];
}
