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
    const numbered = titles.length === 1 ? title : `${i + 1}. ${title}`;
    return i === 0 ? `${attachment}${colon}${numbered}` : numbered;
  });
}

/** So many rows and no more are kept together; of a longer table the last ones go with those who sign for it. */
const rowsTogether = 8;
const lastRows = 2;

/** Names below a table stay with it: alone on a page they would sign for nothing. */
export function heldRows({ rows }: PaperTable): number {
  return rows.length <= rowsTogether ? rows.length : lastRows;
}

/** Whether people put their names here to what stands before it. */
export function isSigned(part: PaperPart | undefined): boolean {
  return part?.kind === 'signatures' || part?.kind === 'signed';
}
