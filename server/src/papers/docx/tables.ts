import type { PaperTable, TitledTable } from '@haoshangliang/shared/minutes';
import {
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textWidth } from '../page.ts';
import { font } from './fonts.ts';
import { blank } from './head.ts';
import { paragraph } from './paragraph.ts';
import { run } from './runs.ts';
import { style } from './styles.ts';

/** 附件 (7.3.4): a new page, its number in 黑体 at the edge of the first line, the title centred on the third. */
export function attachmentOf(label: string, table: TitledTable): (Paragraph | Table)[] {
  return [
    paragraph(style.attachment, [run(label)], { pageBreakBefore: true }),
    blank(),
    paragraph(style.attachmentTitle, [run(table.title)]),
    blank(),
    tableOf(table),
    ...(table.note === null ? [] : [paragraph(style.body, [run(table.note)])]),
  ];
}

/** Room for a name written by hand: 12 mm, in twentieths of a point. */
const heightToSign = { value: 680, rule: HeightRule.ATLEAST };

export function tableOf({ columns, widths, rows }: PaperTable, toSign = false): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((textWidth * width) / whole));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    rows: [
      rowOf(columns, { columnWidths, isHeader: true, toSign: false }),
      ...rows.map((row) => rowOf(row, { columnWidths, isHeader: false, toSign })),
    ],
  });
}

interface RowLook {
  readonly columnWidths: readonly number[];
  readonly isHeader: boolean;
  readonly toSign: boolean;
}

/** Line ends in a cell begin a new line. */
function rowOf(cells: readonly string[], { columnWidths, isHeader, toSign }: RowLook): TableRow {
  const look = isHeader ? { font: { ...font('black'), hint: 'eastAsia' } } : {};
  const linesOf = (cell: string) =>
    cell.split('\n').map((line) => paragraph(style.cell, [run(line, look)]));
  const made = columnWidths.map(
    (width, i) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        margins: { left: 40, right: 40, top: 60, bottom: 60 },
        children: linesOf(cells[i] ?? ''),
      }),
  );
  const height = toSign ? { height: heightToSign } : {};
  return new TableRow({ tableHeader: isHeader, cantSplit: true, children: made, ...height });
}
