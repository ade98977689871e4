import type { Reference } from '@haoshangliang/shared/documents';
import type { DocumentStore } from './document-store.ts';
import type { DocumentTools } from './document-tools.ts';
import type { ClientOwners } from './intake.ts';
import type { LiveText } from './live-text.ts';
import type { Refusals } from './refusals.ts';

export interface DocumentParts extends DocumentTools {
  readonly name: string;
  readonly store: DocumentStore;
  readonly text: LiveText;
  readonly owners: ClientOwners;
  /** Is there what it points at, under that number? */
  readonly isKnown: (reference: Reference) => boolean;
  readonly refusals: Refusals;
  /** The text on disk has moved on. */
  readonly moved: () => void;
  /** The host has let go of everything, because what it holds may not be what is on disk. */
  readonly lost: () => void;
}
