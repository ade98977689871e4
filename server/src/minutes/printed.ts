import type { DocumentJson } from '@haoshangliang/shared/documents';
import {
  type Forms,
  type MinutesFrame,
  type MinutesTable,
  minutesPaper,
  type Paper,
  type PaperSeal,
} from '@haoshangliang/shared/minutes';

/** What is printed: the frame and tables from the record, the text as people have left it. */
export interface PrintedMinutes {
  readonly frame: MinutesFrame;
  readonly doc: DocumentJson;
  readonly tables: readonly MinutesTable[];
  /** By what they can be checked; null until they are issued. */
  readonly seal: PaperSeal | null;
}

/** 纪要 as a file; on the way through the house with the sheet that goes with it: 送审稿. */
export function printedPaper(printed: PrintedMinutes & { readonly forms: Forms }): Paper {
  const paper = minutesPaper(printed, printed.seal);
  const sheet = printed.forms.approval;
  return sheet === undefined ? paper : { ...paper, cover: sheet.parts };
}
