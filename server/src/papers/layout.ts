import { type PaperPart, type PaperTable, printWords } from '@haoshangliang/shared/minutes';
import { textWidth } from './page.ts';

/** Points: as large as fits in one line, between 2号 and what is still dignified (10.3 gives no size). */
const largestBanner = 46;
const smallestBanner = 22;

/** Characters of 2号 in a line, one left free on either side. */
export const titleWidth = 18;

/** How large the characters of a 红头 are, in points. */
export function bannerPoints(banner: string): number {
  const fitting = Math.floor(textWidth / 20 / Math.max(1, [...banner].length));
  return Math.max(smallestBanner, Math.min(largestBanner, fitting));
}

/** 附件说明 (7.3.4): one title stands alone, several are numbered; the first has the label before it. */
export function attachmentLines(titles: readonly string[]): string[] {
  const { attachment, colon } = printWords;
  return titles.map((title, i) => {
    const numbered = titles.length === 1 ? title : `${i + 1}.${title}`;
    return i === 0 ? `${attachment}${colon}${numbered}` : numbered;
  });
}

/** So many rows and no more are kept together; of a longer table the last ones go with those who sign for it. */
const rowsTogether = 8;
const lastRows = 2;

/** Points: three quarters of a page, so that head and names have room with them. */
const highestTogether = 480;

/** Points: a row that is higher may be torn where the page ends, or much of a page would stay empty. */
const highestRow = 288;

/** Names below a table stay with it: alone on a page they would sign for nothing. Rows that fill a page are not held. */
export function heldRows(table: PaperTable): number {
  const { rows } = table;
  const most = rows.length <= rowsTogether ? rows.length : lastRows;
  let [held, height] = [0, 0];
  for (const row of rows.slice(-most).reverse()) {
    height += rowHeight(table, row);
    if (height > highestTogether) return Math.min(held, lastRows);
    held += 1;
  }
  return held;
}

/** Of each row whether it stands on one page: what is said of one person or one promise is read in one place. */
export function wholeRows(table: PaperTable): boolean[] {
  return table.rows.map((row) => rowHeight(table, row) <= highestRow);
}

/** Points, and rather too many: every character is taken for a Chinese one of 12 pt, in lines of 18. */
function rowHeight({ widths, room = 0 }: PaperTable, row: readonly string[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const linesIn = (cell: string, i: number) => {
    const inLine = Math.max(1, Math.floor(((textWidth / 20) * (widths[i] ?? 0)) / whole / 12));
    return cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / inLine)), 0);
  };
  return Math.max(Math.max(...row.map(linesIn)) * 18 + 12, room * 2.84);
}

/** Lines of 4号 that receivers take: wrapped ones begin below the first name. */
export function receiverLines(receivers: string): number {
  const one = 280;
  const rest = [...receivers].length - (textWidth / one - 2);
  return 1 + Math.max(0, Math.ceil(rest / (textWidth / one - 5)));
}

/** So many lines of receivers stand at the foot of a page; more go on on the next. */
export const mostReceiverLines = 18;

/** Whether people put their names here to what stands before it. */
export function isSigned(part: PaperPart | undefined): boolean {
  return part?.kind === 'signatures' || part?.kind === 'signed';
}
