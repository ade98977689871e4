import type { MastheadPart } from '@haoshangliang/shared/minutes';
import {
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  TabStopType,
  type TextRun,
} from 'docx';
import { bannerPoints, titleWidth } from '../layout.ts';
import { aboveBanner, grid, red, textWidth } from '../page.ts';
import { titleLines } from '../title-lines.ts';
import { paragraph } from './paragraph.ts';
import { run, tab } from './runs.ts';
import { style } from './styles.ts';

/** One character of 3号. */
const one = 320;

/** 标志, 期号, organ and date, the red line; the title follows two lines below it. */
export function mastheadOf(masthead: MastheadPart): Paragraph[] {
  const { banner } = masthead;
  return [bannerOf(banner), ...numberLine(masthead), aboveRule(masthead), blank(), blank()];
}

export function titleOf(title: string): Paragraph[] {
  const lines = titleLines(title, titleWidth);
  return [...lines.map((line) => paragraph(style.title, [run(line)])), blank()];
}

export function blank(): Paragraph {
  return paragraph(style.body, []);
}

function bannerOf(banner: string): Paragraph {
  const points = bannerPoints(banner);
  const line = Math.ceil(points * 1.25) * 20;
  // The characters stand in the middle of their line.
  const before = aboveBanner - (line - points * 20) / 2;
  const spacing = { before, after: grid.line / 2, line, lineRule: LineRuleType.EXACT };
  return paragraph(style.banner, [run(banner, { size: points * 2 })], { spacing });
}

/** 期号 in the middle; with a 签发人 left and right, one character in from either edge (7.2.6). */
function numberLine({ number, signer }: MastheadPart): Paragraph[] {
  if (signer !== null) return [betweenEdges(run(number ?? ''), run(signer))];
  return number === null ? [] : [paragraph(style.number, [run(number)])];
}

function betweenEdges(left: TextRun, right: TextRun, options: IParagraphOptions = {}): Paragraph {
  return paragraph(style.issuer, [left, tab(), right], {
    indent: { left: 0, firstLine: one },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - one }],
    ...options,
  });
}

/** Left and right one character in from either edge; below them the red line of 156 mm. */
function aboveRule({ left, right }: MastheadPart): Paragraph {
  return betweenEdges(run(left), run(right), {
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
  });
}
