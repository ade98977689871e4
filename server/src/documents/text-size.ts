import { documentLimits } from '@haoshangliang/shared/documents';
import type * as Y from 'yjs';
import { TextViolation } from './violation.ts';

/** How large a text is. */
export interface TextSize {
  readonly blocks: number;
  readonly characters: number;
  /** Pieces in which the shared types keep it, traces of what was deleted included. */
  readonly parts: number;
  /** Everything people have ever put in; deleting does not add to it. */
  readonly written: number;
}

/** Beyond the limit of parts whoever makes the text shorter goes on, up to here; deleting alone always goes. */
const mostParts = 1.5 * documentLimits.parts;

export function sizeOf(
  { store, clientID }: Y.Doc,
  { blocks, characters }: Pick<TextSize, 'blocks' | 'characters'>,
): TextSize {
  let parts = 0;
  let written = 0;
  for (const [client, structs] of store.clients) {
    parts += structs.length;
    const last = structs.at(-1);
    if (client !== clientID && last !== undefined) written += last.id.clock + last.length;
  }
  return { blocks, characters, parts, written };
}

/**
 * A text may always become smaller, also where it is larger than it may be: a limit that has been lowered, or pieces that
 * deleting has left, must not lock anybody out. Throws a `TextViolation` for what makes it larger.
 */
export function assertMayBecome(now: TextSize, before: TextSize): void {
  const { blocks, characters, parts } = documentLimits;
  if (now.blocks > blocks && now.blocks > before.blocks) throw new TextViolation('too-many-blocks');
  if (now.characters > characters && now.characters > before.characters)
    throw new TextViolation('too-long');
  if (now.parts <= parts || now.written === before.written) return;
  if (now.characters >= before.characters || now.parts > mostParts)
    throw new TextViolation('too-many-parts');
}
