import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentStore } from './document-store.ts';
import type { ClientOwners } from './intake.ts';
import type { LiveText } from './live-text.ts';

export interface DocumentTools {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export interface DocumentParts extends DocumentTools {
  readonly name: string;
  readonly store: DocumentStore;
  readonly text: LiveText;
  readonly owners: ClientOwners;
  /** The text on disk has moved on. */
  readonly moved: () => void;
  /** The host has let go of everything, because what it holds may not be what is on disk. */
  readonly lost: () => void;
}
