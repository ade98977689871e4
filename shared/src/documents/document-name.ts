import type { Id } from '../kernel/index.ts';

/** Which text a name means: each epoch of a draft is a document of its own, so that old copies can never merge into it. */
export interface DocumentName {
  readonly draft: Id<'draft'>;
  readonly epoch: number;
}

const pattern = /^([0-9a-hjkmnp-tv-z]{26})\.([1-9]\d{0,4})$/;
const lastEpoch = 10_000;

/** Null for anything that is not `{draft}.{epoch}`. */
export function parseDocumentName(name: string): DocumentName | null {
  const [, draft, epoch] = pattern.exec(name) ?? [];
  if (draft === undefined || Number(epoch) > lastEpoch) return null;
  return { draft: draft as Id<'draft'>, epoch: Number(epoch) };
}
