import * as z from 'zod/mini';
import { type Id, idOf } from '../kernel/index.ts';

/** What one page wrote into one epoch of a text and the server has not said to have stored, as its device keeps it. */
export interface Unsent {
  readonly draft: Id<'draft'>;
  readonly epoch: number;
  /** Each opening of a text is a page of its own. */
  readonly page: string;
  /** What the device was in the meeting: nobody's words are ever sent under another name. */
  readonly writer: string;
  /** Yjs updates, in the order in which they were made. */
  readonly updates: readonly Uint8Array[];
  /** The same as lines of text, in case the text is closed before they get in. */
  readonly lines: readonly string[];
}

export const unsentSchema: z.ZodMiniType<Unsent> = z.object({
  draft: idOf('draft'),
  epoch: z.int(),
  page: z.string(),
  writer: z.string(),
  updates: z.array(z.instanceof(Uint8Array)),
  lines: z.array(z.string()),
});

/** 我未提交的修改, as the device keeps them until the person lets go. */
export const lostLinesSchema = z.array(z.string());
