import * as z from 'zod/mini';
import { idOf } from '../kernel/index.ts';
import { type BlockJson, blockSchema } from './content.ts';

const rev = z.int().check(z.gte(0));
const blockId = z.string();

/**
 * A text for those who follow it without an editor: the blocks that changed since `since`. Whoever does not hold `since`
 * fetches the rest by HTTP. Revs are places in the document's log: they grow within an epoch, over restarts too.
 */
export interface DocumentView {
  readonly doc: string;
  readonly epoch: number;
  /** What the text was when the message before was made. */
  readonly since: number;
  readonly rev: number;
  /** `json` is null for a block that is gone. */
  readonly blocks: readonly {
    readonly id: string;
    readonly rev: number;
    readonly json: BlockJson | null;
  }[];
  /** All blocks in their order; left out while it is as before. */
  readonly order?: readonly string[];
}

/** Answer to whoever joins or missed something: blocks changed after the rev asked for, and the whole order. */
export const documentViewAnswer = z.object({
  doc: idOf('draft'),
  epoch: z.int(),
  rev,
  blocks: z.array(z.object({ id: blockId, rev, json: blockSchema })),
  order: z.array(blockId),
  characters: z.int(),
});

export type DocumentViewAnswer = z.infer<typeof documentViewAnswer>;
