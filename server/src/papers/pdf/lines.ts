import type {
  BlockJson,
  DocumentJson,
  InnerJson,
  ListItemJson,
  ListJson,
  TextJson,
} from '@haoshangliang/shared/documents';
import { isAllowedHref } from '@haoshangliang/shared/documents';
import { headingNumbers } from '@haoshangliang/shared/minutes';
import { piecesOf } from './set-text.ts';

interface Run {
  /** Every second one is not torn apart. */
  readonly pieces: readonly string[];
  readonly strong?: true;
  readonly em?: true;
}

/** One paragraph on paper with the number before it. */
export interface Line {
  readonly kind: 'first' | 'second' | 'body' | 'quotation';
  readonly number: string;
  readonly runs: readonly Run[];
}

/** The text as paragraphs, each with its number: 一、（一）1.（1） (7.3.3). */
export function linesOf({ content }: DocumentJson): Line[] {
  const numbers = headingNumbers(content);
  return content.flatMap((block, i) => blockLines(block, numbers.get(i) ?? ''));
}

function blockLines(block: BlockJson, number: string): Line[] {
  switch (block.type) {
    case 'heading':
      return [
        {
          kind: block.attrs.level === 1 ? 'first' : 'second',
          number,
          runs: runsOf(block.content),
        },
      ];
    case 'blockquote':
      return block.content.flatMap((inner) =>
        inner.type === 'paragraph'
          ? [{ kind: 'quotation', number: '', runs: runsOf(inner.content) } as const]
          : listLines(inner, 0),
      );
    default:
      return innerLines(block, 0);
  }
}

function innerLines(inner: InnerJson, level: number, number = ''): Line[] {
  return inner.type === 'paragraph'
    ? [{ kind: 'body', number, runs: runsOf(inner.content) }]
    : listLines(inner, level);
}

function listLines({ type, content }: ListJson, level: number): Line[] {
  const numbered = (i: number) => (level % 2 === 0 ? `${i + 1}.` : `（${i + 1}）`);
  return content.flatMap((item, i) =>
    itemLines(item, level, type === 'ordered_list' ? numbered(i) : '•'),
  );
}

/** The first paragraph of an item bears its number. */
function itemLines({ content }: ListItemJson, level: number, number: string): Line[] {
  return content.flatMap((inner, i) => innerLines(inner, level + 1, i === 0 ? number : ''));
}

function runsOf(content: readonly TextJson[] = []): Run[] {
  return content.flatMap(({ text, marks = [] }) => {
    const has = (type: string) => marks.some((mark) => mark.type === type);
    const look = {
      ...(has('strong') ? { strong: true as const } : {}),
      ...(has('em') ? { em: true as const } : {}),
    };
    return [{ pieces: piecesOf(text), ...look }, ...addresses(text, marks)];
  });
}

/** A link on paper is its address. */
function addresses(text: string, marks: NonNullable<TextJson['marks']>): Run[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'link' || !isAllowedHref(mark.attrs.href)) return [];
    const address = mark.attrs.href.replace(/^mailto:/i, '');
    return text.includes(address) ? [] : [{ pieces: piecesOf(`（${address}）`) }];
  });
}
