import { printWords } from '@haoshangliang/shared/minutes';
import { AlignmentType, Footer, Header, LineRuleType, PageNumber } from 'docx';
import { size } from '../page.ts';
import { wholeFont } from './fonts.ts';
import { paragraph } from './paragraph.ts';
import { run } from './runs.ts';
import { style } from './styles.ts';

/** 示例, 演练, 草稿 on every page; nothing where nothing has to be said. */
export function headersOf(marks: readonly string[]): { default: Header; even: Header } | undefined {
  if (marks.length === 0) return undefined;
  const text = `${printWords.openMark}${marks.join(printWords.betweenMarks)}${printWords.closeMark}`;
  const made = () => new Header({ children: [paragraph(style.head, [run(text)])] });
  return { default: made(), even: made() };
}

/** One character of 4号. */
const one = size.fourth * 10;

/** 页码 (7.5): 4号半角宋体 between dashes; odd pages right, even pages left, one character in from the edge. */
export function footersOf(): { default: Footer; even: Footer } {
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: one } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: one } }),
  };
}

/** Where pages are not counted: left out, the footers of the pages before or after would stand there. */
export function noFooters(): { default: Footer; even: Footer } {
  const made = () => new Footer({ children: [paragraph(style.foot, [])] });
  return { default: made(), even: made() };
}

interface Side {
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly indent: { readonly left?: number; readonly right?: number };
}

function footer(side: Side): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const number = run('', { font: wholeFont('song'), size: size.fourth, children });
  const spacing = { line: one, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Footer({ children: [paragraph(style.foot, [number], { ...side, spacing })] });
}
