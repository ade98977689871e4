import type { Reference } from '@haoshangliang/shared/documents';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { Batch } from './batch.ts';
import type { DocumentStore } from './document-store.ts';
import type { ClientOwners } from './intake.ts';
import type { LiveText } from './live-text.ts';
import type { Culprit } from './rebuild.ts';

export interface QueueParts {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly store: DocumentStore;
  readonly text: LiveText;
  readonly owners: ClientOwners;
  readonly isKnown: (reference: Reference) => boolean;
  /** No end of the process loses it: now it may be told. `from`: state vector of what was there before. */
  readonly written: (batch: Batch, from: Uint8Array) => void;
  /** The text would not be sound with what this one wrote. */
  readonly refused: (culprit: Culprit) => void;
  /** Something failed; what is in memory may not be what is on disk. */
  readonly lost: (error: unknown) => void;
  readonly notCompacted: (error: unknown) => void;
}
