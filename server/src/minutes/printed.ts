import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { MinutesFrame, MinutesTable, PaperSeal } from '@haoshangliang/shared/minutes';

/** What is printed: the frame and tables from the record, the text as people have left it. */
export interface PrintedMinutes {
  readonly frame: MinutesFrame;
  readonly doc: DocumentJson;
  readonly tables: readonly MinutesTable[];
  /** By what they can be checked; null until they are issued. */
  readonly seal: PaperSeal | null;
}
