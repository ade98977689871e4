import type { PaperTable, TitledTable } from '@haoshangliang/shared/minutes';
import {
  convertMillimetersToTwip,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { wholeRows } from '../layout.ts';
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

/** `held`: so many of its last rows stay on the page of what follows. */
export function tableOf(table: PaperTable, held = 0): Table {
  const { columns, widths, rows, room } = table;
  const isWhole = wholeRows(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((textWidth * width) / whole));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    rows: [
      rowOf(columns, {
        ...{ columnWidths, isHeader: true, room: undefined, cantSplit: true },
        keepNext: held > 0,
      }),
      ...rows.map((row, i) =>
        rowOf(row, {
          ...{ columnWidths, isHeader: false, room, cantSplit: isWhole[i] ?? true },
          keepNext: i >= rows.length - held,
        }),
      ),
    ],
  });
}

interface RowLook {
  readonly columnWidths: readonly number[];
  readonly isHeader: boolean;
  /** Millimetres that the row has at least. */
  readonly room: number | undefined;
  readonly keepNext: boolean;
  readonly cantSplit: boolean;
}

/** Line ends in a cell begin a new line. */
function rowOf(cells: readonly string[], row: RowLook): TableRow {
  const { columnWidths, isHeader, room, keepNext, cantSplit } = row;
  const look = isHeader ? { font: { ...font('black'), hint: 'eastAsia' } } : {};
  // A date needs all its column: no room is added between figures and what they count.
  const inCell = { keepNext, autoSpaceEastAsianText: false };
  const linesOf = (cell: string) =>
    cell.split('\n').map((line) => paragraph(style.cell, [run(line, look)], inCell));
  const made = columnWidths.map(
    (width, i) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        margins: { left: 40, right: 40, top: 60, bottom: 60 },
        children: linesOf(cells[i] ?? ''),
      }),
  );
  const height =
    room === undefined
      ? {}
      : { height: { value: convertMillimetersToTwip(room), rule: HeightRule.ATLEAST } };
  return new TableRow({ tableHeader: isHeader, cantSplit, ...height, children: made });
}
