import { type Imprint, printWords } from '@haoshangliang/shared/minutes';
import {
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { mostReceiverLines, receiverLines } from '../layout.ts';
import { grid, page, size, textWidth } from '../page.ts';
import { paragraph } from './paragraph.ts';
import { run, tab } from './runs.ts';
import { style } from './styles.ts';

/** Eighths of a point: the first and last rule are 0.35 mm, the one between 0.25 mm (7.4.1). */
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none: IBorderOptions = { style: BorderStyle.NIL, size: 0 };

/** What the rules take together, rounded up. */
const ruleWidth = 40;

/** One character of 4号. */
const one = size.fourth * 10;

/** 版记 (7.4): at the foot of the last page, 抄送 above, who printed it and when below; hangs on the paragraph after it. */
export function imprintOf(imprint: Imprint | null): Table[] {
  if (imprint === null) return [];
  const { copies, organ, date } = imprint;
  const { copied, listed, fullStop, printed } = printWords;
  const receivers = `${copied}${copies.join(listed)}${fullStop}`;
  const first = paragraph(style.imprint, [run(receivers)], {
    indent: { left: one * 4, hanging: one * 3, right: one },
  });
  const second = paragraph(style.imprint, [run(organ), tab(), run(`${date}${printed}`)], {
    indent: { left: one, firstLine: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - one }],
  });
  const given = copies.length === 0 ? 0 : receiverLines(receivers);
  const lines = given + 1;
  if (given > mostReceiverLines) return [tableOf([first, second], null)];
  // The last rule lies on the lower edge of the 版心; not every program knows "at the bottom".
  const top = page.height - page.bottom - lines * grid.line - ruleWidth;
  return [tableOf(copies.length === 0 ? [second] : [first, second], top)];
}

/** LibreOffice lets a table as wide as the text float only so: across from the paper, down from the 版心. */
function floating(top: number) {
  return {
    horizontalAnchor: TableAnchorType.PAGE,
    absoluteHorizontalPosition: page.left,
    verticalAnchor: TableAnchorType.MARGIN,
    absoluteVerticalPosition: top - page.top,
  };
}

/** `top` null: too long to stand at the foot of one page, it follows what is before it. */
function tableOf(lines: readonly Paragraph[], top: number | null): Table {
  const width = { size: textWidth, type: WidthType.DXA };
  const rows = lines.map((line) => {
    const cell = new TableCell({ width, margins: { left: 0, right: 0 }, children: [line] });
    return new TableRow({ cantSplit: top !== null, children: [cell] });
  });
  return new Table({
    width,
    columnWidths: [textWidth],
    // What a program adds by itself would push the rules out of the 版心.
    margins: { left: 0, right: 0 },
    ...(top === null ? {} : { float: floating(top) }),
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows,
  });
}
