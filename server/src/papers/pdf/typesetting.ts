import {
  type AttendanceLine,
  type Imprint,
  type MastheadPart,
  type Paper,
  type PaperPart,
  type PaperTable,
  printWords,
  type TitledTable,
} from '@haoshangliang/shared/minutes';
import { codeSvg } from '../code-picture.ts';
import {
  attachmentLines,
  bannerPoints,
  heldRows,
  isSigned,
  mostReceiverLines,
  receiverLines,
  titleWidth,
  wholeRows,
} from '../layout.ts';
import { titleLines } from '../title-lines.ts';
import { linesOf } from './lines.ts';
import { cellPieces, piecesOf, setText } from './set-text.ts';

/** A paper as `paper.typ` reads it: texts ready to be set, and no decisions left. */
export function typesetting({ title, organ, marks, cover, parts, imprint }: Paper): object {
  const { openMark, betweenMarks, closeMark } = printWords;
  return {
    title: setText(title),
    organ: setText(organ),
    marks: marks.length === 0 ? '' : `${openMark}${marks.join(betweenMarks)}${closeMark}`,
    cover: (cover ?? []).map(kindOf),
    parts: parts.map(kindOf),
    imprint: imprint === null ? null : imprintOf(imprint),
  };
}

function kindOf(part: PaperPart, i: number, all: readonly PaperPart[]): object {
  return { kind: part.kind, ...partOf(part, isSigned(all[i + 1])) };
}

/** `isHeld`: on the page of what follows, where people sign for it. */
function partOf(part: PaperPart, isHeld: boolean): object {
  switch (part.kind) {
    case 'masthead':
      return mastheadOf(part);
    case 'title':
      return { lines: titleLines(setText(part.text), titleWidth) };
    case 'text':
      return { lines: linesOf(part.doc) };
    case 'attachment-note':
      return { lines: attachmentLines(part.titles).map(setText) };
    case 'people':
      return { lines: part.lines.map(personLine) };
    case 'note':
      return { text: setText(part.text) };
    case 'code':
      return { picture: codeSvg(part.address), caption: setText(part.caption) };
    case 'lines':
      return { lines: part.lines.map(piecesOf) };
    case 'table':
      return { ...tableOf(part.table), held: isHeld ? heldRows(part.table) : 0 };
    case 'signatures':
      return { labels: part.labels.map(setText), held: isHeld };
    case 'signed':
      return { organ: setText(part.organ), date: setText(part.date) };
    case 'attachment':
      return attachmentOf(part.label, part.table);
  }
}

function mastheadOf({ banner, number, signer, left, right }: MastheadPart): object {
  return {
    banner: setText(banner),
    points: bannerPoints(banner),
    number: setText(number ?? ''),
    signer: setText(signer ?? ''),
    left: setText(left),
    right: setText(right),
  };
}

function personLine({ label, text }: AttendanceLine): object {
  return { label: `${label}${printWords.colon}`, text: setText(text) };
}

function attachmentOf(label: string, table: TitledTable): object {
  const title = titleLines(setText(table.title), titleWidth);
  return { label, title, note: setText(table.note ?? ''), ...tableOf(table) };
}

function tableOf(table: PaperTable): object {
  const { columns, widths, rows, room } = table;
  return {
    columns: columns.map(setText),
    widths,
    room: room ?? 0,
    whole: wholeRows(table),
    rows: rows.map((row) => columns.map((_, i) => cellPieces(row[i] ?? ''))),
  };
}

function imprintOf({ copies, organ, date }: Imprint): object {
  const { copied, listed, fullStop, printed } = printWords;
  const receivers =
    copies.length === 0 ? '' : setText(`${copied}${copies.join(listed)}${fullStop}`);
  return {
    receivers,
    long: receiverLines(receivers) > mostReceiverLines,
    organ: setText(organ),
    date: setText(`${date}${printed}`),
  };
}
