import type { DocumentJson } from '../documents/index.ts';
import type { AttendanceLine, Imprint } from './frame.ts';

/**
 * A document that leaves the house, part by part. Whoever writes Word or PDF knows the parts and nothing of meetings; who
 * composes a document knows nothing of either.
 */
export interface Paper {
  readonly title: string;
  /** Whose document it is. */
  readonly organ: string;
  /** 示例, 演练, 草稿: on every page. */
  readonly marks: readonly string[];
  /** A sheet before it that belongs to the way it takes, and not to what it says: its pages are not counted. */
  readonly cover?: readonly PaperPart[];
  readonly parts: readonly PaperPart[];
  /** At the foot of the last page. */
  readonly imprint: Imprint | null;
}

export type PaperPart =
  | MastheadPart
  | { readonly kind: 'title'; readonly text: string }
  /** What people wrote, with its headings and lists. */
  | { readonly kind: 'text'; readonly doc: DocumentJson }
  /** 附件说明. */
  | { readonly kind: 'attachment-note'; readonly titles: readonly string[] }
  /** 出席、请假、列席. */
  | { readonly kind: 'people'; readonly lines: readonly AttendanceLine[] }
  /** 附注, in its brackets. */
  | { readonly kind: 'note'; readonly text: string }
  /** A code to scan, with what it is for below it. */
  | { readonly kind: 'code'; readonly address: string; readonly caption: string }
  /** Plain paragraphs. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A table where it stands. */
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Room to sign behind each of these. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** 发文机关署名 and 成文日期. */
  | { readonly kind: 'signed'; readonly organ: string; readonly date: string }
  /** 附件: a table on pages of its own. */
  | { readonly kind: 'attachment'; readonly label: string; readonly table: TitledTable };

/** Every row has as many cells as there are columns. */
export interface PaperTable {
  readonly columns: readonly string[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Room to write by hand: millimetres that each row has at least. */
  readonly room?: number;
}

/** Millimetres for a name written by hand. */
export const roomToSign = 12;

export interface TitledTable extends PaperTable {
  readonly title: string;
  readonly note: string | null;
}

/** 红头: the mark, the number, and what stands to either side above the red line. */
export interface MastheadPart {
  readonly kind: 'masthead';
  readonly banner: string;
  readonly number: string | null;
  readonly signer: string | null;
  readonly left: string;
  readonly right: string;
}
