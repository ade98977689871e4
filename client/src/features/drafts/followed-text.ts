import type { BlockJson, DocumentView, DocumentViewAnswer } from '@haoshangliang/shared/documents';

/** A text as somebody holds it who follows it without an editor. */
export interface FollowedText {
  /** Place in the document's log up to which it is known. */
  readonly rev: number;
  readonly blocks: ReadonlyMap<string, BlockJson>;
  readonly order: readonly string[];
  /** Blocks that the last change touched; none when the text has just been opened. */
  readonly changed: ReadonlySet<string>;
}

/** Takes over an answer to `?rev=`: blocks changed since then, and the whole order. */
export function withAnswer(
  before: FollowedText | null,
  { rev, blocks, order }: Pick<DocumentViewAnswer, 'rev' | 'blocks' | 'order'>,
): FollowedText {
  const known = new Map(before?.blocks);
  for (const { id, json } of blocks) known.set(id, json);
  const changed = before === null ? [] : blocks.map(({ id }) => id);
  return { rev, blocks: only(known, order), order, changed: new Set(changed) };
}

/** Takes over a message; null if one before it was missed and the text has to be fetched. */
export function withMessage(
  text: FollowedText,
  { since, rev, blocks, order = text.order }: DocumentView,
): FollowedText | null {
  if (rev <= text.rev) return text;
  if (since > text.rev) return null;
  const known = new Map(text.blocks);
  const changed = new Set<string>();
  for (const { id, json } of blocks) {
    if (json === null) continue;
    known.set(id, json);
    changed.add(id);
  }
  if (!order.every((id) => known.has(id))) return null;
  return { rev, blocks: only(known, order), order, changed };
}

function only(known: ReadonlyMap<string, BlockJson>, order: readonly string[]) {
  const blocks = new Map<string, BlockJson>();
  for (const id of order) {
    const block = known.get(id);
    if (block !== undefined) blocks.set(id, block);
  }
  return blocks;
}

/** The blocks in their order. */
export function blocksOf({ blocks }: FollowedText): BlockJson[] {
  return [...blocks.values()];
}
